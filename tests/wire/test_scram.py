"""SCRAM-SHA-256: the RFC's example, both ends against each other, and what neither takes."""

from __future__ import annotations

import base64
import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wire.sasl import BadLogin
from wire.scram import ITERATIONS_LIMIT, Client, Credentials, Server, derive

SALT = base64.b64decode("W22ZaJ0SNY7soEsUEjb6gQ==")
OURS = "rOprNGfwEbeRWgbNEkqO"
THEIRS = "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0"
KEPT = derive("pencil", SALT, 4096)
FIRST = b"n,,n=user,r=rOprNGfwEbeRWgbNEkqO"
CHALLENGE = b"r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"
PROOF = (
    b"c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
    b"p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="
)
VERDICT = b"v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="


def server(kept: Credentials = KEPT) -> Server:
    return Server(THEIRS, lambda name: kept)


def test_the_example_of_rfc_7677() -> None:
    client, ours = Client("user", "pencil", OURS), server()
    assert client.first() == FIRST
    assert ours.challenge(FIRST) == CHALLENGE
    assert client.prove(CHALLENGE) == PROOF
    assert ours.verify(PROOF) == VERDICT
    client.check(VERDICT)
    assert ours.name == "user"


_names = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30)
_nonces = st.text(
    st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters=","), min_size=1, max_size=24
)
_passwords = st.text(st.characters(categories=["L", "N", "P", "So"]), min_size=1, max_size=30)


@settings(max_examples=50)
@given(_names, _passwords, _nonces, _nonces, st.binary(min_size=1, max_size=32))
def test_both_ends_understand_each_other(
    name: str, password: str, ours: str, theirs: str, salt: bytes
) -> None:
    from wire.saslprep import prepare

    client = Client(name, password, ours)
    asked: list[str] = []

    def find(who: str) -> Credentials:
        asked.append(who)
        return derive(prepare(password), salt, 1000)

    other = Server(theirs, find)
    client.check(other.verify(client.prove(other.challenge(client.first()))))
    assert other.name == name
    assert asked == [name]


@settings(max_examples=200)
@given(st.binary(max_size=120) | st.text(max_size=60).map(str.encode))
def test_anything_may_come(data: bytes) -> None:
    for take in (server().challenge, Client("user", "pencil", OURS).prove, Client("u", "p", "n").check):
        with pytest.raises(BadLogin):
            take(data)
    begun = server()
    begun.challenge(FIRST)
    with pytest.raises(BadLogin):
        begun.verify(data)


def test_a_wrong_password_proves_nothing() -> None:
    client, ours = Client("user", "pen", OURS), server()
    with pytest.raises(BadLogin, match="not right"):
        ours.verify(client.prove(ours.challenge(client.first())))


def test_a_server_that_never_knew_the_password_is_found_out() -> None:
    client = Client("user", "pencil", OURS)
    client.prove(CHALLENGE)
    forged = base64.b64encode(hashlib.sha256(b"guess").digest())
    with pytest.raises(BadLogin, match="may not be the server"):
        client.check(b"v=" + forged)


def test_a_verdict_before_the_proof_is_not_taken() -> None:
    with pytest.raises(BadLogin):
        Client("user", "pencil", OURS).check(b"v=")


@pytest.mark.parametrize(
    "first",
    [
        pytest.param(b"p=tls-unique,,n=user,r=abc", id="a channel binding"),
        pytest.param(b"n,a=other,n=user,r=abc", id="for somebody else"),
        pytest.param(b"n,,m=x,n=user,r=abc", id="an extension that has to be known"),
        pytest.param(b"n,,n=us=er,r=abc", id="a bare sign in the name"),
        pytest.param(b"n,,n=,r=abc", id="no name"),
        pytest.param(b"n,,n=user,r=", id="no nonce"),
        pytest.param(b"n,,r=abc,n=user", id="another order"),
    ],
)
def test_firsts_that_are_refused(first: bytes) -> None:
    with pytest.raises(BadLogin):
        server().challenge(first)


def test_one_may_act_as_oneself() -> None:
    client, ours = Client("user", "pencil", OURS), server()
    challenge = ours.challenge(b"n,a=user," + client.first()[3:])
    proof = client.prove(challenge)
    with pytest.raises(BadLogin, match="header"):  # the client's proof covers the header that it sent
        ours.verify(proof)


@pytest.mark.parametrize(
    "challenge",
    [
        pytest.param(CHALLENGE.replace(b"r=rOpr", b"r=xOpr"), id="another nonce"),
        pytest.param(b"r=" + OURS.encode() + b",s=YQ==,i=4096", id="no nonce of the server's"),
        pytest.param(CHALLENGE.replace(b"4096", b"1"), id="too few iterations"),
        pytest.param(
            CHALLENGE.replace(b"4096", str(ITERATIONS_LIMIT + 1).encode()), id="too many iterations"
        ),
        pytest.param(CHALLENGE.replace(b"4096", b"x"), id="no number"),
        pytest.param(CHALLENGE.replace(b"W22Z", b"!!!!"), id="no salt"),
    ],
)
def test_challenges_that_are_refused(challenge: bytes) -> None:
    with pytest.raises(BadLogin):
        Client("user", "pencil", OURS).prove(challenge)


@pytest.mark.parametrize(
    "proof",
    [
        pytest.param(PROOF.replace(b"rOpr", b"xOpr"), id="another nonce"),
        pytest.param(PROOF.replace(b"biws", b"eSws"), id="another header"),
        pytest.param(PROOF.partition(b",p=")[0], id="no proof"),
        pytest.param(PROOF.replace(b"dHzb", b"dHzc"), id="a wrong proof"),
        pytest.param(PROOF.partition(b"p=")[0] + b"p=YQ==", id="a short proof"),
    ],
)
def test_proofs_that_are_refused(proof: bytes) -> None:
    ours = server()
    ours.challenge(FIRST)
    with pytest.raises(BadLogin):
        ours.verify(proof)
