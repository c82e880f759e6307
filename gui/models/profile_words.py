"""What somebody tells of themselves, in the words that stand beside their nick."""

from __future__ import annotations

from gui.client.persons import Person
from gui.client.profiles import Profile
from gui.models.presence_words import presence_words

BETWEEN = " · "


def profile_words(profile: Profile) -> str:
    """The display name and the status; "" for most."""
    return BETWEEN.join(word for word in (profile.display_name, profile.status) if word)


def person_words(person: Person) -> str:
    """The same with where they are: for the head of a direct talk."""
    said = (person.profile.display_name, presence_words(person), person.profile.status)
    return BETWEEN.join(word for word in said if word)
