import numpy as np
import pytest

from screen.criteria.usage import Usage
from screen.ground.pattern import Pattern
from screen.sources.columns import Columns
from screen.sources.profile import read_profile


def kept(line: str, pattern: Pattern) -> bool:
    """Whether a pattern that stands in a line is said of the person."""
    document = {"work": [{"highlights": [line]}]}
    columns = Columns([read_profile(document, profile_id="ada", source="ada.json")])
    places = columns.find(pattern.steps)
    assert len(places) == 1
    return bool(np.all(Usage(columns).of_the_person(pattern, places)))


BAKED = Pattern((("baking", "baked"),), "variant", "baking")
BUDGET = Pattern((("budgeting", "budget", "budgets"),), "variant", "budgeting")
DESIGNER = Pattern((("graphic",), ("designer", "designers")), "variant", "graphic design")
COOK = Pattern((("line",), ("cook", "cooks")), "variant", "line cook")
BAKER = Pattern((("baker", "bakers"),), "synonym", "baker")
BAKERS = Pattern((("baker", "bakers"),), "variant", "baker")
TAUGHT = Pattern((("taught",),), "synonym", "taught")
EMBEDDINGS = Pattern((("embeddings", "embeddinges", "embedding"),), "variant", "embeddings")
EMBEDDING = Pattern((("embeddings", "embedding"),), "variant", "embeddings")


GLAZE = Pattern((("glaze",), ("therapy",)), "exact", "glaze therapy")
CONTROL = Pattern((("quality",), ("control",)), "exact", "quality control")
DBA = Pattern((("dba", "dbas"),), "variant", "DBA")
PEOPLE = Pattern((("human",), ("resources",)), "exact", "human resources")
MOTION_PLANNERS = Pattern((("motion",), ("planning", "planner", "planners")), "variant", "motion planning")
PLANNERS = Pattern((("ward",), ("planer", "planers", "planner", "planners")), "variant", "ward planning")
GLAZING = Pattern((("glazing",),), "exact", "glazing")
DESIGNERS = Pattern((("glazing",), ("designers",)), "exact", "glazing designers")
SUPPORT = Pattern((("technical",), ("support",)), "exact", "technical support")
GLAZING_TRAINING = Pattern((("glazing",), ("training",)), "exact", "glazing training")
PAYROLL = Pattern((("payroll",),), "exact", "payroll")
SICK_PAY = Pattern((("ssp",),), "exact", "SSP")
REPORTING = Pattern((("reporting",),), "exact", "reporting")


@pytest.mark.parametrize(
    ("line", "pattern", "there"),
    [
        ("Followed the graphic designer's orders", DESIGNER, False),
        ("Followed the graphic designer’s orders", DESIGNER, False),
        ("Brewed the tea of the graphic designers' club", DESIGNER, False),
        ("A graphic designer's duties at the mill", DESIGNER, True),
        ("Had the graphic designer's own certificate", DESIGNER, True),
        ("Hired three glazing engineers", GLAZING, False),
        ("Recruitment of glazing and tiling engineers", GLAZING, False),
        ("Recruiting for glazing roles", GLAZING, False),
        ("Recruited 40 engineers in tiling, roofing and glazing", GLAZING, False),
        ("Interviewed candidates for glazing roles", GLAZING, False),
        ("Hiring senior glazing, tiling and roofing engineers", GLAZING, False),
        ("Took part in interviews for glazing engineers", GLAZING, False),
        ("Hired three glazing writers", GLAZING, False),
        ("Hired three glazing ovens", GLAZING, True),
        ("Hired three glazing designers", DESIGNERS, True),
        ("Sold ovens; hired cooks. Glazing for engineers", GLAZING, True),
        ("Glazing for hired engineers", GLAZING, True),
        ("Hired and led glazing engineers", GLAZING, True),
        ("Hiring, glazing and payment of engineers", GLAZING, True),
        ("Hiring and glazing staff", GLAZING, True),
        ("Hired by glazing engineers", GLAZING, True),
        ("Hired engineers by glazing experts", GLAZING, True),
        ("Hiring engineers for glazing", GLAZING, False),
        ("Interviewed engineers for glazing", GLAZING, True),
        ("Hired kilns in glazing", GLAZING, True),
        ("Interviewed engineers in glazing", GLAZING, True),
        ("Hiring manager in glazing", GLAZING, True),
        ("Hired engineers, glazing", GLAZING, True),
        ("Hired cooks. Sweet glazing engineers", GLAZING, True),
        ("Hired glazing: engineers came", GLAZING, True),
        ("Trained the glazing team", GLAZING, False),
        ("Shadowed the glazing team", GLAZING, False),
        ("Watched the glazing of pots", GLAZING, True),
        ("Queried payroll about a missing week", PAYROLL, False),
        ("Chased payroll", PAYROLL, False),
        ("Queried payroll deductions", PAYROLL, True),
        ("Sent timesheets to payroll", PAYROLL, False),
        ("Sent letters related to payroll", PAYROLL, True),
        ("Moved ten shops to payroll", PAYROLL, True),
        ("Received payroll", PAYROLL, False),
        ("Was paid payroll while ill", PAYROLL, False),
        ("Was paid for payroll", PAYROLL, True),
        ("Received SSP after a broken leg", SICK_PAY, False),
        ("Was paid SSP", SICK_PAY, False),
        ("Was refused SSP and appealed", SICK_PAY, False),
        ("Received SSP forms", SICK_PAY, True),
        ("Supported glazing departments with offers", GLAZING, False),
        ("Led the glazing team", GLAZING, True),
        ("Trained in glazing teams", GLAZING, True),
        ("Received prompt technical support", SUPPORT, False),
        ("Requested the technical support of a mill", SUPPORT, False),
        ("Technical support provided by the vendor", SUPPORT, False),
        ("Technical support provided by our crew", SUPPORT, True),
        ("Received calls, gave technical support", SUPPORT, True),
        ("Received and gave technical support", SUPPORT, True),
        ("Received requests for technical support", SUPPORT, True),
        ("Received a technical support award", SUPPORT, True),
        ("Requested ovens built technical support", SUPPORT, True),
        ("Received glazing training", GLAZING_TRAINING, True),
        ("Joined the payroll of a mill", PAYROLL, False),
        ("Joined payroll in May", PAYROLL, True),
        ("Ran the payroll of a mill", PAYROLL, True),
        ("Reporting to the head of ovens", REPORTING, False),
        ("Worked as a baker, reporting to the owner", REPORTING, False),
        ("Monthly reporting to the owners", REPORTING, True),
        ("Reporting to the owners on ovens", REPORTING, True),
        ("Reporting of sales to the owners", REPORTING, True),
        ("Mixed dough and baked bread at dawn", BAKED, True),
        ("Shop full of baked goods", BAKED, False),
        ("Carried all freshly baked bread to guests", BAKED, False),
        ("They proudly baked bread for guests", BAKED, True),
        ("Monitored budgets against actual spending", BUDGET, True),
        ("Budget analyst of a zoo", BUDGET, True),
        ("Baked bread as we bakers sang", BAKERS, True),
        ("Baked bread as fellow bakers slept", BAKERS, True),
        ("Baked bread as bakers sang", BAKERS, False),
        ("Finished under budget", BUDGET, False),
        ("Finished on a tight budget", BUDGET, False),
        ("Served on a bridge of $40 million budget", BUDGET, False),
        ("Flew for a budget airline", BUDGET, False),
        ("Worked with graphic designers", DESIGNER, False),
        ("Worked with nurses as a graphic designer", DESIGNER, True),
        ("Promoted to graphic designer", DESIGNER, True),
        ("May 2015 to present graphic designer", DESIGNER, True),
        ("Answered to printers, painters and graphic designers", DESIGNER, False),
        ("Trained embedding models", EMBEDDING, True),
        ("Head baker of a hotel", BAKER, True),
        ("Ran a shift of cooks, bakers and porters", BAKER, False),
        ("Bakers card", BAKER, True),
        ("Assisted the baker at night", BAKER, False),
        ("Assisted guests as a baker", BAKER, True),
        ("Supervised 2 bakers", BAKER, False),
        ("Ate beside line cooks", COOK, False),
        ("Trained 12 line cooks", COOK, False),
        ("One of three line cooks at a hotel", COOK, True),
        ("Cook, one of three. Line cooks came", COOK, False),
        ("We line cooks of a hotel", COOK, True),
        ("Line cooks", COOK, True),
        ("Line cook among line-ups of guests", COOK, True),
        ("Markup for embedding semantics in pages", EMBEDDING, False),
        ("Sorted by embedding-based measures", EMBEDDING, True),
        ("Wrote baking apps", BAKED, False),
        ("Sold iced baked goods", BAKED, False),
        ("Iced and baked goods daily", BAKED, True),
        ("Markup for embedding semantics in pages", EMBEDDINGS, False),
        ("Trained embedding models", EMBEDDINGS, True),
        ("Liked baking bread apps", BAKED, True),
        ("Reported to the manager, graphic designer of posters", DESIGNER, True),
        ("Met the manager; printers and graphic designers came", DESIGNER, True),
        ("Taught chemistry to pupils", TAUGHT, True),
        ("Taught by a teacher of chemistry", TAUGHT, False),
        ("Taught by example and by games", TAUGHT, True),
        ("Taught by Zoom to 300 pupils", TAUGHT, True),
        ("Taught by Socratic method", TAUGHT, True),
        ("Courses taught by my crew in two towns", TAUGHT, True),
        ("Taught by bakers", TAUGHT, False),
        ("Taught by old bakers", TAUGHT, False),
        ("Taught by Quillon", TAUGHT, False),
        ("Taught by the Quillon method", TAUGHT, True),
        ("Taught by Prof. Sample", TAUGHT, False),
        ("Chemistry was taught by me", TAUGHT, True),
        ("I taught by the sea", TAUGHT, True),
        ("Taught as a substitute", TAUGHT, True),
        ("I was taught to swim", TAUGHT, False),
        ("Chemistry was taught in two languages", TAUGHT, True),
        ("Bread baked by the head of the shop", BAKED, False),
        ("Called on ward planners, cooks and porters", PLANNERS, False),
        ("Assisted the ward planner at night", PLANNERS, False),
        ("Worked as one of four ward planners", PLANNERS, True),
        ("Led 5 ward planners", PLANNERS, True),
        ("Led cooks, called on ward planners", PLANNERS, False),
        ("Worked daily with human resources policies", PEOPLE, True),
        ("Ward planner of a hotel", PLANNERS, True),
        ("Wrote motion planners for two arms", MOTION_PLANNERS, True),  # programs
        ("Sending letters to glazing engineers", GLAZING, False),
        ("Reported to the glazing manager", GLAZING, False),
        ("Sending letters to glazing ovens", GLAZING, True),
        ("Worked with human resources to hire cooks", PEOPLE, False),
        ("Worked daily with human resources", PEOPLE, False),
        ("Provided three shops with human resources", PEOPLE, True),
        ("Started with human resources", PEOPLE, True),
        ("Worked in human resources", PEOPLE, True),
        ("Worked with glazing", GLAZING, True),
        ("Opened tickets for the DBAs", DBA, False),
        ("Worked next to the DBA team", DBA, False),
        ("DBA of 90 clusters", DBA, True),
        ("One of four DBAs", DBA, True),
        ("Joined the DBA team", DBA, True),
        ("Observed glaze therapy", GLAZE, False),
        ("Learned much and watched glaze therapy", GLAZE, False),
        ("Shadowed baking and glaze therapy for a week", GLAZE, False),
        ("Observed and gave glaze therapy", GLAZE, True),
        ("Watched over glaze therapy", GLAZE, True),
        ("Observed glaze therapy safety", GLAZE, True),
        ("Observed glaze therapy dogs", GLAZE, True),
        ("Ordered glaze therapy brushes", GLAZE, False),
        ("Ordered gloves, glaze therapy brushes and cups", GLAZE, False),
        ("Purchased glaze therapy equipment", GLAZE, False),
        ("Ordered glaze therapy", GLAZE, True),
        ("Ordered glaze therapy repairs", GLAZE, True),
        ("Brought the brushes that were ordered, glaze therapy brushes", GLAZE, True),
        ("Booked glaze therapy sessions", GLAZE, False),
        ("Scheduled glaze therapy work", GLAZE, True),
        ("Ordered glaze therapy from an external studio", GLAZE, False),
        ("Ordered glaze therapy from two vendors", GLAZE, True),
        ("Reported to our glaze therapy manager", GLAZE, False),
        ("Reported to our glaze therapy team", GLAZE, True),
        ("Ran glaze therapy sessions", GLAZE, True),
        ("Learned from other line cooks", COOK, True),
        ("Learned from other hard-working line cooks", COOK, True),
        ("Learned from waiters and other line cooks", COOK, False),
        ("Wrote order forms and glaze therapy notes", GLAZE, True),
        ("Order forms, glaze therapy brushes and cups", GLAZE, True),
        (
            "Observed quality control on each shift",
            Pattern((("quality",), ("control",)), "exact", "quality control"),
            True,
        ),
        ("Kept purchase notes, glaze therapy brushes", GLAZE, True),
        ("A set of order glaze therapy brushes", GLAZE, True),
        ("Bakes and order glaze therapy brushes", GLAZE, False),
        ("Ovens were kept and observed and glaze therapy", GLAZE, True),
    ],
)
def test_a_word_says_what_the_person_did(line: str, pattern: Pattern, there: bool) -> None:
    assert kept(line, pattern) is there


def test_the_words_of_the_rubric_count_wherever_they_stand() -> None:
    assert kept("Worked with graphic designers", Pattern((("graphic",), ("designers",)), "exact", "graphic designers"))
