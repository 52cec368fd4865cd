"""What all tests share: ``--accept``, with which golden files are written anew instead of compared, and no deadlines:
how fast things are is measured in ``benchmarks/``, and a busy machine makes no test fail.
"""

import pytest
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write golden files anew instead of comparing them")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--accept"))
