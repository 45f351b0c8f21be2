"""A host with a warm cache, for the tests of what is kept between builds."""

import pytest
from tests.support.incremental import Snapshot, Workshop, small_host


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A small host whose site was built."""
    return Snapshot.of(Workshop(small_host(tmp_path_factory.mktemp("bengkel"))))


@pytest.fixture
def workshop(warm: Snapshot) -> Workshop:
    """That host as it stood then, whatever other tests did to it."""
    return warm.restored()
