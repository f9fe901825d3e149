"""The preview answers to this computer, and to nobody who only says so."""

from __future__ import annotations

import pytest

from publishing.local_server import is_own


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:1", "[::1]:8000", "localhost", "[::1]"]
)
def test_names_of_this_computer_are_answered(host):
    assert is_own(host)


@pytest.mark.parametrize(
    "host",
    [
        "evil.example:8000", "evil.example", "", "127.0.0.1.evil.example:8000",
        "localhost.evil.example", "evil.example:localhost", "127.0.0.1:8000@evil.example",
        "0.0.0.0:8000", "::1",
    ],
)  # fmt: skip
def test_other_names_are_not(host):
    assert not is_own(host)
