"""An output file is written whole or not at all."""

import os
import signal
import stat
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest

from dabiao.core.writing import is_replaced, replacing, replacing_bytes

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="links, modes, pipes and signals")


def everything_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def python(code: str, *arguments: str, **more: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-c", textwrap.dedent(code), *arguments], stdout=subprocess.PIPE, **more
    )


def test_a_file_is_there_when_the_block_has_ended(tmp_path: Path) -> None:
    file = tmp_path / "报告.txt"
    with replacing(file) as stream:
        stream.write("达标\n")
        assert not file.exists()
    assert file.read_text(encoding="utf-8") == "达标\n"
    assert everything_in(tmp_path) == ["报告.txt"]


def test_line_ends_and_encoding_are_as_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "报告.txt"
    with replacing(file, newline="\r\n", encoding="gb18030") as stream:
        stream.write("达标\n")
    assert file.read_bytes() == "达标\r\n".encode("gb18030")
    with replacing_bytes(file) as binary:
        binary.write(b"\n")
    assert file.read_bytes() == b"\n"


@pytest.mark.parametrize("reason", [ValueError, KeyboardInterrupt, SystemExit, GeneratorExit])
def test_what_was_there_stays_when_anything_interrupts(
    reason: type[BaseException], tmp_path: Path
) -> None:
    file = tmp_path / "report.txt"
    file.write_text("before", encoding="utf-8")
    with pytest.raises(reason), replacing(file) as stream:
        stream.write("half")
        raise reason
    assert file.read_text(encoding="utf-8") == "before"
    assert everything_in(tmp_path) == ["report.txt"]


def test_text_that_cannot_be_encoded_leaves_nothing(tmp_path: Path) -> None:
    with (
        pytest.raises(UnicodeEncodeError),
        replacing(tmp_path / "r.txt", encoding="ascii") as stream,
    ):
        stream.write("达标")
    assert everything_in(tmp_path) == []


@on_posix
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_program_that_is_ended_from_outside_leaves_nothing(
    ending: signal.Signals, tmp_path: Path
) -> None:
    file = tmp_path / "report.txt"
    writer = python(
        """
        import signal, sys, time
        from dabiao.core.writing import replacing
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        with replacing(sys.argv[1]) as stream:
            stream.write("half")
            stream.flush()
            print(flush=True)
            time.sleep(60)
        """,
        str(file),
        stderr=subprocess.DEVNULL,
    )
    with writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        assert len(everything_in(tmp_path)) == 1  # the temporary file
        writer.send_signal(ending)
        code = writer.wait(timeout=30)
    assert code in (128 + ending, -ending)
    assert everything_in(tmp_path) == []


@on_posix
def test_signals_are_left_as_they_were(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)
    with replacing(tmp_path / "report.txt"):
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        with replacing(tmp_path / "report.txt"):
            assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGTERM, before)


def test_any_thread_can_write(tmp_path: Path) -> None:
    def write() -> None:
        with replacing(tmp_path / "report.txt") as stream:
            stream.write("达标")

    thread = threading.Thread(target=write)
    thread.start()
    thread.join()
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "达标"


@on_posix
def test_permissions_are_those_of_the_file_or_the_usual_ones(tmp_path: Path) -> None:
    kept, new, usual = (tmp_path / name for name in ("kept", "new", "usual"))
    kept.touch()
    kept.chmod(0o640)
    usual.write_text("", encoding="utf-8")
    for file in (kept, new):
        with replacing(file):
            pass
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
    assert stat.S_IMODE(new.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)


@on_posix
@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() == 0, reason="root may write all")
def test_a_file_that_is_read_only_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.touch(0o400)
    with pytest.raises(PermissionError), replacing(file):
        pass
    assert everything_in(tmp_path) == ["report.txt"]


@on_posix
@pytest.mark.parametrize("exists", [True, False])
def test_a_link_stays_and_the_file_that_it_names_is_written(tmp_path: Path, exists: bool) -> None:
    (tmp_path / "2023").mkdir()
    file, link = tmp_path / "2023" / "report.txt", tmp_path / "latest.txt"
    if exists:
        file.touch()
    link.symlink_to(Path("2023") / "report.txt")
    with replacing(link) as stream:
        stream.write("达标")
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "达标"


def test_a_folder_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError) as caught, replacing(tmp_path):
        pass
    assert caught.value.filename == str(tmp_path)


def test_an_error_names_the_file_that_was_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "missing" / "report.txt"
    with pytest.raises(FileNotFoundError) as caught, replacing(file):
        pass
    assert caught.value.filename == str(file)


def test_an_error_of_another_file_keeps_its_name(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    with pytest.raises(FileNotFoundError) as caught, replacing(tmp_path / "report.txt"):
        other.read_bytes()
    assert str(caught.value.filename) == str(other)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is full")
def test_a_full_disk_is_told_with_the_file() -> None:
    with pytest.raises(OSError, match="/dev/full") as caught, replacing("/dev/full") as stream:
        stream.write("达标")
    assert caught.value.filename == "/dev/full"


@on_posix
def test_the_null_device_is_not_replaced() -> None:
    with replacing("/dev/null") as stream:
        stream.write("达标")
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)  # noqa: PTH116


@on_posix
def test_a_named_pipe_is_written_directly(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    with replacing(pipe) as stream:
        stream.write("达标")
    reader.join()
    assert read == ["达标"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@on_posix
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1"])
def test_standard_output_by_its_name_is_appended_to(name: str, tmp_path: Path) -> None:
    code = """
        import sys
        from dabiao.core.writing import replacing
        with replacing(sys.argv[1]) as stream:
            stream.write("after")
        """
    piped = python(code, name)
    assert piped.communicate()[0] == b"after"
    log = tmp_path / "log.txt"
    log.write_text("before ", encoding="utf-8")
    with log.open("ab") as stream:
        subprocess.run(
            [sys.executable, "-c", textwrap.dedent(code), name], stdout=stream, check=True
        )
    assert log.read_text(encoding="utf-8") == "before after"


def test_only_a_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.csv").touch()
    assert is_replaced(tmp_path / "a.csv")
    assert not is_replaced(tmp_path / "b.csv")
    assert not is_replaced(tmp_path)
    assert not is_replaced("a" * 300)


@on_posix
def test_devices_and_open_files_lose_nothing(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("w") as stream:
        assert not is_replaced(f"/dev/fd/{stream.fileno()}")  # written to where it stands
    (tmp_path / "link").symlink_to(tmp_path / "a.csv")
    assert is_replaced(tmp_path / "link")
    assert not any(map(is_replaced, ("/dev/null", "/dev/stdout")))
