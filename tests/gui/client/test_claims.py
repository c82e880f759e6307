"""A display name can't take somebody else's nick."""

from gui.client.claims import claims


def test_a_name_claims_what_it_looks_like() -> None:
    assert claims("Anna Maria", ["bob", "anna_maria"])
    assert claims("аnnа", ["anna"])  # with Cyrillic letters
    assert not claims("Anna the Baker", ["anna", "bob"])
