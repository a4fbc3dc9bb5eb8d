"""What ``hourbook doctor`` finds out about the fonts of PDF reports."""

from collections.abc import Iterator
from pathlib import Path

from hourbook.cli.finding import Finding
from hourbook.settings import Settings

# scripts by the Debian package that has a font for them, with a character that only a font for the script has
SCRIPTS = {
    "fonts-noto-cjk": {"Chinese": "码", "Japanese": "の", "Korean": "회"},
    "fonts-noto-core": {
        "Arabic": "م", "Hebrew": "ש", "Devanagari": "ह", "Bengali": "ব", "Gurmukhi": "ਗ", "Gujarati": "ગ", "Tamil": "த",
        "Telugu": "త", "Kannada": "ಕ", "Malayalam": "മ", "Sinhala": "ස", "Thai": "ท", "Lao": "ລ", "Khmer": "ខ",
        "Burmese": "မ", "Georgian": "ქ", "Armenian": "հ", "Ethiopic": "አ",
    },
    "fonts-noto-color-emoji": {"emoji": "😀"},
}  # fmt: skip


def fonts(settings: Settings) -> Iterator[Finding]:
    """The operator's folder holds fonts; which scripts no font here has. That is no fault: few servers need all."""
    from hourbook.features.reports.exports.pdf_writer import fonts_for, fonts_of

    folder = settings.font_folder
    if folder and not (Path(folder).is_dir() and fonts_of([Path(folder)]).fonts()):
        yield Finding(
            "WARN",
            "font folder",
            f"{folder} holds no fonts",
            "Put .ttf, .otf or .ttc files there, or correct font_folder.",
        )
    every = {ord(sample) for scripts in SCRIPTS.values() for sample in scripts.values()}
    left = fonts_for(every, folder)[1]
    lacking = {
        package: [name for name, sample in scripts.items() if ord(sample) in left]
        for package, scripts in SCRIPTS.items()
    }
    names = [name for scripts in lacking.values() for name in scripts]
    if not names:
        yield Finding("OK", "fonts", "PDF reports can show every script that is looked for")
        return
    packages = " ".join(package for package, scripts in lacking.items() if scripts)
    yield Finding(
        "OK",
        "fonts",
        f"PDF reports show Latin, Greek and Cyrillic; no font here has {', '.join(names)}. "
        f"Where people write these: apt-get install {packages}, or put fonts into font_folder.",
    )
