"""The settings of one run: the settings file under the command line; and whether the same run was made before."""

import argparse
import os
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from treatylint.checker.cache import Cache, bytes_of, code_stamp, key_of
from treatylint.checker.config import Config, find_config, load_config
from treatylint.checker.files import find_drafts
from treatylint.checker.terminal import Screen

__all__ = ["kept_answer", "settings_of", "unused_settings"]


def settings_of(arguments: argparse.Namespace) -> Config:
    """The settings file, with what the command line says laid over it."""
    config = Config() if arguments.isolated else load_config(_config_path(arguments))
    said = {
        "redlines": tuple(arguments.redlines),
        "gazetteer": tuple(arguments.gazetteer),
        "as_of": arguments.as_of,
        "layers": tuple(arguments.layer),
        "format": arguments.format,
        "fail_on": arguments.fail_on,
        "brackets": arguments.brackets,
        "neighbours": arguments.neighbours,
        "exclude": tuple(arguments.exclude),
        "redact": arguments.redact,
        "select": _words(arguments.select),
        "extend_select": _words(arguments.extend_select),
        "ignore": _words(arguments.ignore),
        "baseline": os.path.abspath(arguments.baseline) if arguments.baseline else None,
        "style": arguments.style,
        "preview": arguments.preview or None,
    }
    changes = {key: value for key, value in said.items() if value not in (None, ())}
    return config._replace(**changes, origins={**config.origins, **dict.fromkeys(changes, "command line")})


def unused_settings(arguments: argparse.Namespace, config: Config, paths: Iterable[str]) -> Iterator[str]:
    """A line for each settings file that lies nearer to a draft than the one that the whole run uses."""
    if arguments.config or arguments.isolated:
        return
    folders = dict.fromkeys(os.path.dirname(os.path.abspath(path)) for path in paths if os.path.exists(path))
    for found in dict.fromkeys(map(find_config, map(Path, folders))):
        if found is not None and found != (config.path.resolve() if config.path else None):
            yield f"{found}: not used; a run has one settings file: check the drafts of {found.parent} by themselves"


def _words(given: Iterable[str]) -> tuple[str, ...]:
    """Rules may be named one an option, or several with commas."""
    return tuple(word.strip() for words in given for word in words.split(",") if word.strip())


def _config_path(arguments: argparse.Namespace) -> Path | None:
    """The file of ``--config``, else the one nearest to the folder that all the drafts lie in."""
    if arguments.config:
        return Path(arguments.config)
    named = [os.path.abspath(path) for path in arguments.paths if path != "-"]
    try:
        common = Path(os.path.commonpath(named)) if named else Path.cwd()
    except ValueError:  # drafts on several drives have no folder in common
        common = Path.cwd()
    return find_config(common if common.is_dir() else common.parent)


class _Kept(NamedTuple):
    """The place in the cache for the answer to one run."""

    cache: Cache
    key: str

    def get(self) -> tuple[int, str] | None:
        return self.cache.get(self.key)

    def put(self, answer: tuple[int, str]) -> None:
        self.cache.put(self.key, *answer)


def kept_answer(arguments: argparse.Namespace, config: Config, screen: Screen) -> _Kept | None:
    """Where the answer to this run is kept, or is to be; None for a run that cannot be known by its files."""
    if "-" in arguments.paths or arguments.diff_base or config.plugins:
        return None
    try:
        key = key_of(_parts(arguments, config, screen))
    except OSError:  # the run itself will say which file is missing
        return None
    return _Kept(Cache(config.path.parent if config.path else Path.cwd()), key)


def _parts(arguments: argparse.Namespace, config: Config, screen: Screen) -> Iterator[str | bytes]:
    """Everything that the answer depends on."""
    yield code_stamp()
    yield repr((config, screen, sorted(vars(arguments).items())))
    if not config.redlines and config.as_of is None:
        yield date.today().isoformat()
    files = (*config.redlines, *config.gazetteer, *config.rules, *([config.baseline] if config.baseline else []))
    paths = arguments.paths or ([] if arguments.example else ["."])
    yield from bytes_of(find_drafts(paths, config.exclude, force_exclude=arguments.force_exclude))
    yield from bytes_of(word for word in files if os.path.exists(word))
