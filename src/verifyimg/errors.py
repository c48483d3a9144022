"""Every error that a user can meet: the docstring is the message, the attribute the exit code.

A message says what happened, to which file, and what to do; lower case, one line.
"""

from __future__ import annotations

from verifyimg.clean import one_line

EXIT_OK = 0
EXIT_FOUND = 1
EXIT_USAGE = 2
EXIT_NOT_EXAMINED = 3
EXIT_BUG = 4
EXIT_INTERRUPTED = 130
EXIT_PIPE_CLOSED = 141


class VerifyimgError(Exception):
    """{detail}"""

    exit_code = EXIT_BUG

    def __init__(self, **parts: object) -> None:
        """`parts` fill the places in the class's docstring, made safe for one line."""
        clean = {name: one_line(str(part)) for name, part in parts.items()}
        super().__init__((type(self).__doc__ or "").format(**clean))


class InputError(VerifyimgError):
    """{path}: {detail}"""

    exit_code = EXIT_NOT_EXAMINED


class MissingFile(InputError):
    """{path}: no such file; check the spelling, and quote a name that holds spaces"""


class Vanished(InputError):
    """{path}: was there when its folder was listed, and is gone; was it moved or deleted?"""


class TooLong(InputError):
    """{path}: the name is longer than this system takes; give a shorter way to the file"""


class NotAFile(InputError):
    """{path}: not a regular file ({what}); name a file or a folder"""


class EmptyFile(InputError):
    """{path}: the file is empty (0 bytes); fetch it again"""


class Unreadable(InputError):
    """{path}: cannot be read ({reason}); check its permissions"""


class TooLarge(InputError):
    """{path}: {size} bytes is more than the limit of {limit}; cut it or examine it elsewhere"""


class UsageError(VerifyimgError):
    """{detail}"""

    exit_code = EXIT_USAGE


class NotBuilt(UsageError):
    """{what} is not built yet in this version; leave it out"""


class ClaimUnreadable(UsageError):
    """{option} "{text}": {reason}; {advice}"""


class ClaimsFileError(UsageError):
    """{path}, line {line}: {reason}; {advice}"""


class ClaimsFileUnreadable(UsageError):
    """{path}: the claims file {reason}; {advice}"""


class ClaimBesideUnreadable(InputError):
    """{path}: not examined, for the claim beside it cannot be understood ({reason}); {advice}"""


class ConfigurationError(UsageError):
    """{path}, line {line}: {reason}; {advice}"""


class ConfigurationUnreadable(UsageError):
    """{path}: the configuration file {reason}; check the name and what is in it"""


class BaselineUnreadable(UsageError):
    """{path}: {reason}; make one with `verifyimg baseline init REPORT.json`"""


class OutputUnwritable(UsageError):
    """{path}: cannot write the report there ({reason}); choose another --output"""


class PreviewsUnwritable(UsageError):
    """{path}: embedded pictures cannot be written there ({reason}); name another folder"""


class JobsImpossible(UsageError):
    """no process could be started to examine files with ({reason}); use --jobs 1"""


class ClusterError(UsageError):
    """{address}: {detail}"""


class ClusterUnreachable(ClusterError):
    """{address}: no scheduler of dask answers there ({reason}); check the address"""


class ClusterEmpty(ClusterError):
    """{address}: the scheduler has no worker; start some, or leave --executor out"""


class ClusterDiffers(ClusterError):
    """{address}: {what} is {theirs} on the worker {worker} and {ours} here; install the same"""


class ClusterLost(ClusterError):
    """{address}: the cluster has gone in the middle of the run ({reason}); reports end here"""


class UnknownRule(UsageError):
    """{code}: no such rule; `verifyimg rules` lists them{hint}"""


class ArchiveError(UsageError):
    """{path}: {detail}"""


class ArchiveMissing(ArchiveError):
    """{path}: no archive is there; `verifyimg archive add` makes one"""


class NotAnArchive(ArchiveError):
    """{path}: not an archive of verifyimg ({what}); name another --archive"""


class ArchiveFromFuture(ArchiveError):
    """{path}: its schema is {found}, this version knows {known}; please update verifyimg"""


class ArchiveUnreadable(ArchiveError):
    """{path}: the archive cannot be read ({reason}); check its permissions"""


class ArchiveUnwritable(ArchiveError):
    """{path}: the archive cannot be written ({reason}); nothing in it was changed"""


class ArchiveDamaged(ArchiveError):
    """{path}: the archive is damaged ({reason}); keep the file, and restore a copy"""


class ArchiveBusy(ArchiveError):
    """{path}: another program has been writing to the archive for {seconds} seconds; try again"""


class ArchiveFull(ArchiveError):
    """{path}: no room is left on the disk; what was not acknowledged is not in the archive"""


class EntryUnknown(ArchiveError):
    """{path}: no entry {which}; `verifyimg archive list` has them all"""


class ImportRefused(UsageError):
    """{path}, line {line}: {reason}; {advice}"""


class ReportUnreadable(UsageError):
    """{path}: not a report of verifyimg as JSON ({reason}); name one of --format json or jsonl"""


class ManifestError(UsageError):
    """{path}: {reason}; {advice}"""


class NotesError(UsageError):
    """{path}: {reason}; {advice}"""
