"""content/confidentiality.yaml: what a site may decide about this check."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from validated_yaml import load_file, validate

FILE = "confidentiality.yaml"


class Settings(BaseModel):
    """What a site decides; a key that is not here is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    unchecked_languages: tuple[str, ...] = Field(
        default=(),
        description="List the languages whose posts may be published without this check: `[es]`.",
    )
    catchment: int = Field(
        default=1_000_000,
        ge=1_000,
        description="Say how many people live where your clients come from: `catchment: 80000`.",
    )
    fewest_people: int = Field(
        default=10,
        ge=1,
        description="Say how many people a story must fit at least: `fewest_people: 10`.",
    )


def read_settings(content: Path) -> Settings:
    """The settings of a site; all at their defaults when the file is missing.

    Raises `validated_yaml.Invalid` for a file that cannot be understood.
    """
    path = content / FILE
    return validate(Settings, load_file(path)) if path.exists() else Settings()
