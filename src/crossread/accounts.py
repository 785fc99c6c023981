"""The account as a caller has it: the model's record, and the ways in which it leaves the program."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

from crossread.model.accounts import Account as AccountRecord


@dataclass(frozen=True, slots=True, repr=False)
class Account(AccountRecord):
    """Everything that the reports of one story say together: plain data, safe to share and to pickle.

    ``to_dict`` and ``to_json`` give it as the JSON that docs/reference/account.md describes, ``to_html``
    as a page, ``save`` writes any format to a file. In a notebook it shows itself.
    """

    @classmethod
    def of(cls, record: AccountRecord) -> Account:
        """The record as an account."""
        return cls(**{field.name: getattr(record, field.name) for field in fields(record)})

    def to_json(self) -> str:
        """The account as an indented JSON document; the same account, the same characters."""
        from crossread.render.json import render_json

        return render_json(self)

    def to_html(self) -> str:
        """The account as one self-contained page: no script, no network."""
        from crossread.render.html import render_html

        return render_html(self)

    def save(self, path: str | Path, *, form: str | None = None, table: str | None = None) -> None:
        """Write the account to a file, whole or not at all.

        ``form`` is one of ``terminal``, ``json``, ``markdown``, ``html``, ``geojson``, ``ics``, ``csv``,
        ``annotations``, ``docx``, ``dossier``; without it the ending of the name says it. ``table`` is which table
        ``csv`` is to hold (``figures``, ``quotations``, ``discrepancies``, ``casualties``). A dossier takes in the
        files that were given, as far as they are still what they were. Raises FormatError where neither tells,
        or where the file cannot be written there.
        """
        from crossread.files import check_output, write_bytes
        from crossread.given import read_given
        from crossread.render import find_format, render_file
        from crossread.render.csv import find_table

        chosen = find_format(form, str(path))
        held = find_table(table, str(path)) if chosen == "csv" else "figures"
        target = Path(path)
        check_output(target, ())
        given = read_given(self.inputs) if chosen == "dossier" else None
        write_bytes(target, render_file(self, chosen, held, given=given)[0])

    def __repr__(self) -> str:
        """``Account('Ferry held at the harbour', 5 reports, 23 figures, 14 quotations, 4 discrepancies)``."""
        counts = [(len(self.reports), "report"), (len(self.figures), "figure"), (len(self.quotes), "quotation")]
        counts += [(len(self.discrepancies), "discrepanc"), (len(self.faults), "fault")]
        said = [_count(number, noun) for number, noun in counts if number or noun != "fault"]
        return f"Account({', '.join([repr(self.story.title), *said])})"

    def _repr_html_(self) -> str:
        from crossread.notebook import account_to_html

        return account_to_html(self)


def _count(number: int, noun: str) -> str:
    one, more = ("y", "ies") if noun.endswith("c") else ("", "s")
    return f"{number} {noun}{one if number == 1 else more}"
