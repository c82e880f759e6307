"""What somebody tells, in words."""

from gui.client.persons import Person, Presence
from gui.client.profiles import NO_PROFILE, Profile
from gui.models.profile_words import person_words, profile_words


def test_only_what_is_told_is_said() -> None:
    assert profile_words(NO_PROFILE) == ""
    assert profile_words(Profile("Bobby", "at tea", "he/him")) == "Bobby · at tea"
    assert person_words(Person("bob")) == ""
    person = Person("bob", Presence.HERE, profile=Profile("Bobby", "at tea"))
    assert person_words(person) == "Bobby · here · at tea"
