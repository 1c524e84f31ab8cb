"""The browser servers that deploy/ describes have the Playwright of the lock."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"


def locked_version() -> str:
    [version] = re.findall(
        r"^playwright==([\d.]+)", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE
    )
    return str(version)


def manifests() -> list[dict[str, Any]]:
    return list(yaml.safe_load_all((DEPLOY / "kubernetes.yaml").read_text("utf-8")))


def container() -> dict[str, Any]:
    [deployment] = [one for one in manifests() if one["kind"] == "Deployment"]
    [found] = deployment["spec"]["template"]["spec"]["containers"]
    return dict(found)


def compose() -> dict[str, Any]:
    return dict(
        yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"]["browsers"]
    )


@pytest.mark.parametrize(
    "named",
    [
        re.findall(r"playwright==([\d.]+)", (DEPLOY / "Dockerfile").read_text("utf-8")),
        [compose()["image"].rpartition(":")[2]],
        [container()["image"].rpartition(":")[2]],
    ],
    ids=["Dockerfile", "compose", "Kubernetes"],
)
def test_every_server_has_the_version_of_the_lock(named: list[str]) -> None:
    assert named == [locked_version()]


def test_the_image_has_the_files_of_this_checkout() -> None:
    text = (DEPLOY / "Dockerfile").read_text("utf-8")
    copied = re.findall(r"^COPY (\S+)", text, re.MULTILINE)

    assert copied
    assert [file for file in copied if not (ROOT / file).is_file()] == []


def test_a_server_that_does_not_answer_is_noticed_and_load_is_shared() -> None:
    kinds = {one["kind"]: one for one in manifests()}

    assert {"startupProbe", "readinessProbe", "livenessProbe"} <= container().keys()
    assert "healthcheck" in compose()
    assert (
        kinds["HorizontalPodAutoscaler"]["spec"]["scaleTargetRef"]["name"]
        == (kinds["Deployment"]["metadata"]["name"])
    )
    assert (
        kinds["Service"]["spec"]["selector"]
        == (kinds["Deployment"]["spec"]["template"]["metadata"]["labels"])
    )
