from __future__ import annotations

import pytest

from crossread.errors import NewsroomError, StrangerError
from crossread.model.decisions import Note
from crossread.newsroom.limits import UPLOADS
from crossread.newsroom.newsroom import Newsroom
from crossread.newsroom.records import Member
from crossread.project.records import Given


@pytest.fixture
def cy(newsroom: Newsroom) -> Member:
    return newsroom.people.add("Cy Dole", "editor")


def test_a_private_project_is_not_there_for_others(newsroom: Newsroom, ada: Member, cy: Member) -> None:
    head = newsroom.projects.create(cy, "Ferry", shared=False)
    assert newsroom.projects.seen_by(cy) == (head,) and newsroom.projects.seen_by(ada) == ()
    said = []
    for project in (head.id, "nothing", "", "\0", "' OR true --"):
        with pytest.raises(StrangerError) as fault:
            newsroom.projects.enter(ada, project)
        said.append(str(fault.value))
    assert set(said) == {"there is no such project"}
    for change in (
        lambda: newsroom.projects.change(ada, head.id, name="Mine"),
        lambda: newsroom.projects.set_member(ada, head.id, ada, "owner"),
        lambda: newsroom.projects.members(ada, head.id),
        lambda: newsroom.projects.remove(ada, head.id),
    ):
        with pytest.raises(StrangerError):
            change()


def test_a_shared_project_is_entered_as_what_one_is(newsroom: Newsroom, ada: Member, ben: Member, cy: Member) -> None:
    head = newsroom.projects.create(cy, "Ferry", shared=True)
    entered = {member.name: newsroom.projects.enter(member, head.id) for member in (ada, ben, cy)}
    assert not entered["Ben Carver"].may_change and entered["Cy Dole"].may_manage
    # An owner of the newsroom owns what is shared with it.
    assert entered["Ada Lind"].may_manage
    newsroom.projects.set_member(cy, head.id, ben, "editor")
    assert newsroom.projects.enter(ben, head.id).may_change
    with pytest.raises(NewsroomError, match="only an owner"):
        newsroom.projects.change(ben, head.id, shared=False)
    newsroom.projects.change(cy, head.id, name="Fire", shared=False)
    assert newsroom.projects.head(ben, head.id).name == "Fire"
    assert [(member.name, role) for member, role in newsroom.projects.members(ben, head.id)] == [
        ("Ben Carver", "editor"),
        ("Cy Dole", "owner"),
    ]
    newsroom.projects.set_member(cy, head.id, ben, None)
    with pytest.raises(StrangerError):
        newsroom.projects.enter(ben, head.id)
    with pytest.raises(NewsroomError, match="needs an owner"):
        newsroom.projects.set_member(cy, head.id, cy, None)
    newsroom.projects.remove(cy, head.id)
    assert newsroom.projects.seen_by(cy) == ()


def test_readers_begin_nothing_and_add_nothing(newsroom: Newsroom, ada: Member, ben: Member) -> None:
    with pytest.raises(NewsroomError, match="readers begin"):
        newsroom.projects.create(ben, "Ferry", shared=True)
    head = newsroom.projects.create(ada, "Ferry", shared=True)
    with pytest.raises(NewsroomError, match="may read"):
        newsroom.add(ben, newsroom.projects.enter(ben, head.id), [Given("a.txt", b"text")])


def test_uploads_are_counted_and_logged(newsroom: Newsroom, ada: Member) -> None:
    access = newsroom.projects.enter(ada, newsroom.projects.create(ada, "Ferry", shared=True).id)
    assert newsroom.add(ada, access, [Given("../a.txt", b"text")]).files == ("a.txt",)
    assert (newsroom.audit.last()[0].what, newsroom.audit.last()[0].detail) == ("adds files", "a.txt")
    assert access.project.files.read("a.txt") == b"text" and newsroom.queue.state(access.head.id).busy
    while newsroom.limits.try_once(f"uploads {ada.id}", UPLOADS):
        pass
    with pytest.raises(NewsroomError, match="too many uploads"):
        newsroom.add(ada, access, [Given("b.txt", b"text")])


def test_what_one_process_decides_another_sees(newsroom: Newsroom, ada: Member) -> None:
    head = newsroom.projects.create(ada, "Ferry", shared=True)
    other = Newsroom.open(newsroom.url)
    one, two = newsroom.projects.enter(ada, head.id).project, other.projects.enter(ada, head.id).project
    version = two.version()
    one.decide(Note("f1", "Is this so?"), "Ada")
    assert two.wait(version, 5) > version
    two.decide(Note("f1", "It is."), "Ben")
    assert [entry.by for entry in one.history()] == ["Ada", "Ben"] == [entry.by for entry in two.history()]
    assert one.undo("Ben") is not None and len(two.decided().entries) == 1
    other.close()
