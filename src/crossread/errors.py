"""Every error that Crossread raises on purpose. All of them say what, where and what to do."""

from __future__ import annotations


class CrossreadError(Exception):
    """Base of all; catching it catches every fault that a user can cause."""


class ReadError(CrossreadError):
    """An input could not be read. The others go on."""

    def __init__(self, source: str, reason: str, advice: str = "") -> None:
        self.source, self.reason, self.advice = source, reason, advice
        super().__init__(f"{source}: {reason}" + (f"; {advice}" if advice else ""))


class NothingReadableError(CrossreadError):
    """Not one of the inputs could be read."""


class ReportError(CrossreadError, ValueError):
    """A report cannot be used as it is: a field holds something else than it should, or two have one id."""


class ArgumentError(CrossreadError, TypeError):
    """A function was given something else than what it takes."""


class ModelError(CrossreadError):
    """The language model is missing, or is not the one it claims to be."""


class FormatError(CrossreadError):
    """An output format is unknown, or cannot be written where it was asked for."""


class AccountError(CrossreadError):
    """A file given as an account is not one, or comes from an unknown version."""


class SpecimenError(CrossreadError):
    """A fault cannot be reported: what it is about is not there."""


class DecisionError(CrossreadError, ValueError):
    """A decision is incomplete, or cannot be kept."""


class ProjectError(CrossreadError):
    """A project cannot be opened, or not be written to."""


class NewsroomError(CrossreadError):
    """Something of a newsroom cannot be done, or not by whoever asks for it."""


class SignInError(NewsroomError):
    """Somebody could not sign in."""


class StrangerError(NewsroomError):
    """What is asked for is not there, or not for whoever asks: nobody is told which."""


class SettingsError(CrossreadError):
    """A settings file or option has a value that cannot be used."""


class AnswerError(CrossreadError):
    """A server did not do what it was asked: ``status`` is that of HTTP, 0 where there was no answer."""

    def __init__(self, status: int, detail: str) -> None:
        self.status, self.detail = status, detail
        super().__init__(f"{status}: {detail}" if status else detail)
