"""Examples below the help of each command; a test holds that the command understands every one of them."""

EXAMPLES: dict[str, tuple[str, ...]] = {
    "": (
        "screen import cvs/*                           documents in, profiles out",
        "screen draft posting.md -o rubrics/role.toml  what counts: weigh it",
        "screen rank -r role",
        "screen show ada -r role                       why: a quote for each point",
    ),
    "rank": (
        "screen rank -r ml-systems                     the pool ./profiles",
        "screen rank -r ml-systems profiles/ -o ranking.xlsx --top 20",
        "screen rank -r ml-systems --blind --gates-first",
        "screen rank -r ml-systems --top 5 --stability",
        "screen rank -r ml-systems --since last-week.json",
    ),
    "report": ("screen report -r ml-systems -o report.html", "screen report -r ml-systems --names -o report.html"),
    "show": ("screen show ada                               the card", "screen show ada -r ml-systems --all"),
    "check": (
        "screen check rubrics/ profiles/*.json",
        "screen check rubrics/ml-systems.toml --pool profiles",
        "screen check --explain RUB404",
    ),
    "test": ("screen test", "screen test rubrics/ml-systems.toml -k theorist --watch"),
    "compare": ("screen compare ada ben -r ml-systems",),
    "feedback": ("screen feedback ada -r ml-systems -o ada.html",),
    "decide": (
        'screen decide ada shortlist -r ml-systems --reason "wrote the kernels"',
        "screen decide --import decisions.json",
    ),
    "diff": (
        "screen diff old.toml new.toml",
        "screen diff HEAD:rubrics/ml-systems.toml rubrics/ml-systems.toml",
        "screen diff -r ml-systems --pool last-week profiles",
    ),
    "calibrate": ("screen calibrate -r ml-systems", "screen calibrate -r ml-systems --blind -f markdown"),
    "reject-evidence": (
        "screen reject-evidence ada PyTorch -r ml-systems",
        'screen reject-evidence ada PyTorch -r ml-systems --reason "only a course"',
    ),
    "erase": ("screen erase ada --dry-run", "screen erase ada-example --yes"),
    "draft": (
        "screen draft posting.pdf -o rubrics/role.toml",
        "screen draft posting.md --points skills=70,seniority=30",
    ),
    "schema": ("screen schema rubric -o rubric.schema.json",),
    "init": ("screen init hiring",),
    "audit": (
        "screen audit -r ml-systems -g groups.csv --top 10",
        "screen audit -r ml-systems -g groups.csv --min-score 40 -o audit.md",
    ),
    "review": ("screen review -r ml-systems",),
    "completion": ("screen completion --install             for the shell that you work in", "screen completion zsh"),
    "index": (
        "screen index build cvs.jsonl                 in cvs.index",
        "screen index update cvs.jsonl                what has changed alone",
        "screen rank -r ml-systems cvs.jsonl --top 20",
    ),
    "unblind": ("screen unblind candidate-ed913376",),
    "import": ("screen import cv.pdf", "screen import cvs/*.pdf -o profiles"),
}
"""Command, or nothing for all of them, to lines that can be typed; what follows two spaces is a remark."""
