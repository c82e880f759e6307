"""What Windows is told: the version resource of a program, and the links that it opens."""

from __future__ import annotations

from package.product import IDENTIFIER, NAME, SCHEMES, SUMMARY, VERSION, copyright_line

_RESOURCE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("040904B0", [
{rows}
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def version_resource(program: str) -> str:
    """The text from which PyInstaller makes the resource that the Explorer shows under Details."""
    rows = {
        "CompanyName": f"{NAME} contributors",
        "FileDescription": SUMMARY if program == NAME else f"The server of {NAME}",
        "FileVersion": VERSION,
        "InternalName": program,
        "LegalCopyright": copyright_line(),
        "OriginalFilename": f"{program}.exe",
        "ProductName": NAME,
        "ProductVersion": VERSION,
    }
    lines = ",\n".join(f"      StringStruct({name!r}, {text!r})" for name, text in rows.items())
    return _RESOURCE.format(numbers=version_numbers(VERSION), rows=lines)


def version_numbers(version: str) -> tuple[int, ...]:
    """The four numbers of a Windows version: (0, 1, 0, 0) of "0.1.0"."""
    numbers = [int(part) for part in version.split(".") if part.isdigit()]
    return tuple([*numbers, 0, 0, 0, 0][:4])


def links_script() -> str:
    """A script that lets the program open its links, for this user only: it needs no administrator."""
    lines = [
        "@echo off",
        f"rem Lets {NAME} open {' '.join(f'{scheme}:' for scheme in SCHEMES)} links, for you only.",
        f'set "program=%~dp0{NAME}.exe"',
        "set key=HKCU\\Software",
    ]
    handler = f"%key%\\Classes\\{IDENTIFIER}"
    lines += [
        f'reg add "{handler}" /f /ve /d "{NAME} link" >nul',
        f'reg add "{handler}\\DefaultIcon" /f /ve /d "%program%,0" >nul',
        f'reg add "{handler}\\shell\\open\\command" /f /ve /d "\\"%program%\\" \\"%%1\\"" >nul',
        f'reg add "%key%\\{NAME}\\Capabilities" /f /v ApplicationName /d "{NAME}" >nul',
        f'reg add "%key%\\{NAME}\\Capabilities" /f /v ApplicationDescription /d "{SUMMARY}" >nul',
        f'reg add "%key%\\RegisteredApplications" /f /v {NAME} /d "Software\\{NAME}\\Capabilities" >nul',
    ]
    for scheme in SCHEMES:
        associations = f"%key%\\{NAME}\\Capabilities\\URLAssociations"
        lines.append(f'reg add "{associations}" /f /v {scheme} /d "{IDENTIFIER}" >nul')
    # Ours alone: irc: stays with whatever program has it until the user says otherwise in Settings.
    own = f"%key%\\Classes\\{SCHEMES[0]}"
    lines += [
        f'reg add "{own}" /f /ve /d "URL:{NAME}" >nul',
        f'reg add "{own}" /f /v "URL Protocol" /d "" >nul',
        f'reg add "{own}\\shell\\open\\command" /f /ve /d "\\"%program%\\" \\"%%1\\"" >nul',
    ]
    return "\r\n".join(lines) + "\r\n"
