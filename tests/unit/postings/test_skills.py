import pytest

from screen.postings.needs import needs_of
from screen.postings.skills import skills_of
from screen.postings.text_parts import Part
from screen.postings.words import PostingWords


def found(text: str, section: str = "required", *, item: bool = True) -> list[tuple[str, str, tuple[str, ...]]]:
    part = Part(PostingWords(text), section, item, False, 1)  # type: ignore[arg-type]
    needs = needs_of(part)
    return [(skill.name, skill.need, skill.terms) for skill in skills_of(part, needs, [False] * len(part.words))]


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        (
            "Strong Python and SQL; PyTorch or TensorFlow",
            [
                ("Python", "required", ()),
                ("SQL", "required", ()),
                ("PyTorch or TensorFlow", "required", ("PyTorch", "TensorFlow")),
            ],
        ),
        (
            "5+ years of experience as a machine learning engineer or potter",
            [("machine learning engineer or potter", "preferred", ("machine learning engineer", "potter"))],
        ),
        (
            "4 years of experience as a Kiln Engineer/Glaze Scientist",
            [("Kiln Engineer or Glaze Scientist", "preferred", ("Kiln Engineer", "Glaze Scientist"))],
        ),
        ("4 years of experience as a baker/cook", [("baker or cook", "preferred", ("baker", "cook"))]),
        (
            "Experience with kilns, search or ads ranking in production",
            [("kilns, search or ads ranking", "required", ("kilns", "search", "ads ranking"))],
        ),
        (
            "Clay & DevOps: Hands-on experience with Docker (Compose) and Kubernetes",
            [("Docker", "required", ()), ("Kubernetes", "required", ())],
        ),
        ("Python: Experience with Django", [("Python", "required", ()), ("Django", "required", ())]),
        (
            "Strong skills in Python and Go, including Docker or Kubernetes",
            [
                ("Python", "required", ()),
                ("Go", "required", ()),
                ("Docker or Kubernetes", "required", ("Docker", "Kubernetes")),
            ],
        ),
        ("Gute SAP Kenntnisse", [("SAP", "required", ())]),
        ("Own wheels, kiln gloves and an apron", []),
        ("Experience in all specialities", []),
        (
            "Experience of wheelwork and glazing of bowls",
            [("wheelwork", "required", ()), ("glazing of bowls", "required", ())],
        ),
        (
            "La connaissance des fours est indispensable, et celle des émaux est souhaitée",
            [("fours", "required", ()), ("émaux", "preferred", ())],
        ),
        ("4 years in à-la-carte kitchens", [("à-la-carte kitchens", "required", ())]),
        (
            "Good knowledge of the Kiln Act 1989 and Working Together 2018",
            [("Kiln Act 1989", "required", ()), ("Working Together 2018", "required", ())],
        ),
        ("Experience of firing kilns of 20 to 80 litres", [("firing kilns", "required", ())]),
        ("Go, SQL is an advantage", [("Go", "required", ()), ("SQL", "preferred", ())]),
        ("Go, SQL are an advantage", [("Go", "preferred", ()), ("SQL", "preferred", ())]),
        ("Minimum 12 months Class 1 experience", [("Class 1", "required", ())]),
        ("Go; Rust or SQL helps", [("Go", "required", ()), ("Rust or SQL", "preferred", ("Rust", "SQL"))]),
        ("A background in steel detailing helps.", [("steel detailing", "preferred", ())]),
        ("Experience with Go that helps potters", [("Go", "required", ())]),
        ("What kilns use (PVC, MVC and so on)", [("PVC or MVC", "required", ("PVC", "MVC"))]),
        ("Log solutions (Potlog, Docker, etc)", [("Potlog or Docker", "required", ("Potlog", "Docker"))]),
        (
            "Experience with object-oriented techniques (in order of preference, Java, Python, other)",
            [("object-oriented techniques", "required", ("Java", "Python"))],
        ),
        (
            "Real-Time Operating System (RTOS) tools (such as FreeRTOS or Zephyr)",
            [("Real-Time Operating System", "required", ("FreeRTOS", "Zephyr"))],
        ),
        (
            "Experience with Ethernet, Wi-Fi, or Potnet communication protocols",
            [("Ethernet or Wi-Fi", "required", ("Ethernet", "Wi-Fi"))],
        ),
        (
            "Experience with wireless communication protocols such as BLE and Wi-Fi",
            [("wireless communication", "required", ("BLE", "Wi-Fi"))],
        ),
        (
            "Software Development Life Cycle (SDLC)",
            [("Software Development Life Cycle", "required", ("Software Development", "SDLC"))],
        ),
        ("Experience with socket programming", [("socket programming", "required", ())]),
        ("SQL optimization", [("SQL", "required", ())]),
        ("Strong communication and presentation skills", []),
        ("Water management in small systems", [("Water management", "required", ())]),
        (
            "Experience glazing, firing and carving kilns, wheels and shelves",
            [("carving kilns", "required", ()), ("wheels", "required", ()), ("shelves", "required", ())],
        ),
        ("Experience as described", []),
        ("Kiln tools (Potcloud/CMS/Kilnware)", [("Kiln tools", "required", ("Potcloud", "CMS", "Kilnware"))]),
        (
            "Experience with kiln managers, i.e. Potcloud, Kilnware",
            [("kiln managers", "required", ("Potcloud", "Kilnware"))],
        ),
        ("Kenntnisse in Java bzw. Kotlin", [("Java bzw Kotlin", "required", ("Java", "Kotlin"))]),
        ("Erfahrung mit React oder vergleichbaren Frameworks", [("React", "required", ())]),
        ("Sehr gute Kenntnisse in MS Office, insbesondere Excel", [("MS Office", "required", ("Excel",))]),
        ("Selbstständige, eigenverantwortliche und strukturierte Arbeitsweise", []),
        ("Hohe Serviceorientierung und schnelle Auffassungsgabe", []),
        ("Gute schriftliche und mündliche Kenntnisse", []),
        ("Gute analytische Fähigkeiten", []),
        ("Experience with electronic records", [("electronic records", "required", ())]),
        ("Maurer oder Maler", [("Maurer oder Maler", "required", ("Maurer", "Maler"))]),
        ("Sehr gute MS-Office Kenntnisse (insb. Excel)", [("MS-Office", "required", ("Excel",))]),
        ("Having a product mindset", []),
        ("Experience in kiln repair involving bricks", [("kiln repair", "required", ())]),
        ("Docker is not a requirement", [("Docker", "mentioned", ())]),
        ("Python ist keine Voraussetzung", [("Python", "mentioned", ())]),
        ("Docker, een must; SQL is geen vereiste", [("Docker", "required", ()), ("SQL", "mentioned", ())]),
        ("zwei Jahre Berufserfahrung", []),
        ("Skill in slip casting", [("slip casting", "required", ())]),
        ("Ervaring met een cloud zoals AWS of GCP", [("AWS of GCP", "required", ("AWS", "GCP"))]),
        ("IFRS-Kenntnisse von Vorteil", [("IFRS", "preferred", ())]),
        ("Erfahrung in ähnlicher Position", []),
        ("Minimum of five years' post-graduate experience", []),
        ("Four years of experience as a nurse", [("nurse", "preferred", ())]),
        ("You've led kilns, and written the manual", [("kilns", "required", ())]),
        ("Care of the elderly", [("Care of the elderly", "required", ())]),
        ("Ervaring met Docker of Kubernetes", [("Docker of Kubernetes", "required", ("Docker", "Kubernetes"))]),
        ("Je bent een pottenbakker en een mens met geduld", []),
        ("Kubernetes or Potcloud in use", [("Kubernetes or Potcloud", "required", ("Kubernetes", "Potcloud"))]),
        ("Experience building, deploying and operating kilns", [("operating kilns", "required", ())]),
        ("Experience with an RTOS, e.g. FreeRTOS or Potos", [("RTOS", "required", ("FreeRTOS", "Potos"))]),
        ("Go or something similar", [("Go", "required", ())]),
        ("Terraform, Pulumi or something similar", [("Terraform or Pulumi", "required", ("Terraform", "Pulumi"))]),
        ("Obtains and records kilns", [("records kilns", "required", ())]),
        ("Kilns and clay milling", [("Kilns", "required", ()), ("clay milling", "required", ())]),
        ("Articulate", []),
        ("A keen eye for detail", []),
        ("Training on hundreds of kilns", [("kilns", "required", ())]),
        ("Experience with glaze chemistry", [("glaze chemistry", "required", ())]),
        ("Python and Rust", [("Python", "required", ()), ("Rust", "required", ())]),
        ("Python, Java or C++", [("Python, Java or C++", "required", ("Python", "Java", "C++"))]),
        ("A programming language (e.g. R / Python)", [("programming", "required", ("R", "Python"))]),
        ("Expert in one of these: SQL, Spark", [("SQL or Spark", "required", ("SQL", "Spark"))]),
        ("Kubernetes; Terraform is a plus", [("Kubernetes", "required", ()), ("Terraform", "preferred", ())]),
        ("Ideally Kubernetes", [("Kubernetes", "preferred", ())]),
        ("Large Language Model (LLM) serving", [("Large Language Model", "required", ())]),
        ("Gute HGB-Kenntnisse, idealerweise IFRS", [("HGB", "required", ()), ("IFRS", "preferred", ())]),
        ("Maîtrise du montage vidéo", [("montage vidéo", "required", ())]),
        ("Experience of glaze chemistry (GCX)", [("glaze chemistry", "required", ("GCX",))]),
        ("Experience of glaze chemistry (UK)", [("glaze chemistry", "required", ())]),
        ("Excellent communication skills", []),
        ("Warmth, humour and stamina", []),
        ("You are ready to go the extra mile", []),
        ("Experience in kiln law", [("kiln law", "required", ())]),
        ("2 years of kiln nursing", [("kiln nursing", "required", ())]),
        ("Experience of Kubernetes in a kiln", [("Kubernetes", "required", ())]),
        ("Java 또는 Kotlin 사용 경험", [("Java 또는 Kotlin", "required", ("Java", "Kotlin"))]),
        ("가마 운영 경험", [("가마", "required", ())]),
        ("Lab skills: kilns and oscilloscopes", [("kilns", "required", ()), ("oscilloscopes", "required", ())]),
        ("Post-graduate experience in kiln design", [("kiln design", "required", ())]),
        ("3차원 가마 경험", [("3차원 가마", "required", ())]),
        ("C++ and R", [("C++", "required", ()), ("R", "required", ())]),
        ("Glaze tools such as Terraform or Pulumi", [("Glaze tools", "required", ("Terraform", "Pulumi"))]),
        ("Cloud platforms such as AWS", [("Cloud platforms", "required", ("AWS",))]),
        (
            "Observability with Prometheus, Grafana or Datadog",
            [("Observability", "required", ("Prometheus", "Grafana", "Datadog"))],
        ),
        ("CI/CD using Jenkins or GitHub Actions", [("CI/CD", "required", ("Jenkins", "GitHub Actions"))]),
        (
            "Infrastructure as code via Terraform or Pulumi",
            [("Infrastructure as code", "required", ("Terraform", "Pulumi"))],
        ),
        (
            "Kubernetes with Helm or Kustomize",  # no kind, but one more thing
            [("Kubernetes", "required", ()), ("Helm or Kustomize", "required", ("Helm", "Kustomize"))],
        ),
        (
            "Dashboards with Grafana and Tableau",  # all are asked for
            [("Dashboards", "required", ()), ("Grafana", "required", ()), ("Tableau", "required", ())],
        ),
        (
            "Accounting with SAP or Oracle",
            [("Accounting", "required", ()), ("SAP or Oracle", "required", ("SAP", "Oracle"))],
        ),
        ("4+ years in a kiln repair role", [("kiln repair", "required", ())]),
        ("Ability to stand for up to 10 hours", []),
        ("Two years' experience supervising potters", [("supervising potters", "required", ())]),
        ("Clinical experience", [("Clinical experience", "required", ())]),
        ("Management experience preferred", [("Management experience", "preferred", ())]),
        ("Technical experience", []),
        ("Evidence of kiln care", [("kiln care", "required", ())]),
        ("Experience with procure to pay", [("procure to pay", "required", ())]),
        ("Balancing glazes and kilns efficiently", [("Balancing glazes", "required", ())]),
        ("Success in building and sustaining kilns", [("sustaining kilns", "required", ())]),
        ("Cloud platforms such as Potcloud, AWS", [("Cloud platforms", "required", ("Potcloud", "AWS"))]),
        (
            "Cloud platforms such as Potcloud, and Kubernetes",
            [("Cloud platforms", "required", ("Potcloud",)), ("Kubernetes", "required", ())],
        ),
        ("Python: Django or Flask", [("Python", "required", ()), ("Django or Flask", "required", ("Django", "Flask"))]),
        (
            "Pottery, glazing or Kubernetes settings",
            [("Pottery, glazing or Kubernetes", "required", ("Pottery", "glazing", "Kubernetes"))],
        ),
        ("Exposure to renewable energy", [("renewable energy", "required", ())]),
        ("Positive energy", []),
        ("Clay reconciliation", [("Clay reconciliation", "required", ())]),
        ("Experience of caring for old kilns", [("caring for old kilns", "required", ())]),
        ("R&D", [("R&D", "required", ())]),
        ("Background in M&A or R&D", [("M&A or R&D", "required", ("M&A", "R&D"))]),
        ("Experience with Docker, such as:", [("Docker", "required", ())]),
        ("Docker (e.g.)", [("Docker", "required", ())]),
        ("At C-suite level", []),
        ("Experience with Kubernetes on a C-arm", [("Kubernetes", "required", ())]),
        ("C-based kilns", [("C", "required", ())]),
        ("Experience with R-scripts", [("R", "required", ())]),
        ("Kilns (C = certificate)", [("Kilns", "required", ())]),
        ("SAP or R/3", [("SAP or R/3", "required", ("SAP", "R/3"))]),
        ("C-Programmierung", [("C", "required", ())]),
        ("C/C++", [("C or C++", "required", ("C", "C++"))]),
        ("R and A/B testing", [("R", "required", ()), ("A/B testing", "required", ())]),
        ("R+Python", [("R", "required", ()), ("Python", "required", ())]),
        ("Expert-level R and Python", [("R", "required", ()), ("Python", "required", ())]),
        ("Experience in low level C or C++", [("C or C++", "required", ("C", "C++"))]),
        ("Contract law and employment law", [("Contract law", "required", ()), ("employment law", "required", ())]),
        ("Payroll and tax legislation", [("Payroll", "required", ()), ("tax legislation", "required", ())]),
        ("Docker; Terraform; Potstrator", [(one, "required", ()) for one in ("Docker", "Terraform", "Potstrator")]),
        ("Experience of teaching Key Stage 2", [("teaching Key Stage 2", "required", ())]),
        ("Graduate of an accredited pottery program (BA)", []),
        ("R + Python", [("R", "required", ()), ("Python", "required", ())]),
        ("C&C++", [("C", "required", ()), ("C++", "required", ())]),
        ("React rather than Angular", [("React", "required", ()), ("Angular", "mentioned", ())]),
        ("Vue instead of React, and Go", [("Vue", "required", ()), ("React", "mentioned", ()), ("Go", "required", ())]),
        ("No Java experience needed, Python is a must", [("Java", "mentioned", ()), ("Python", "required", ())]),
        ("dbt, or able to learn it quickly", [("dbt", "preferred", ())]),
        ("You know Kafka or have the ability to learn it fast", [("Kafka", "preferred", ())]),
        ("Python or able to code in Java", [("Python", "required", ()), ("Java", "required", ())]),
        ("Have worked with an electronic patient record", [("electronic patient record", "required", ())]),
        ("Experience with other good systems", []),
        ("The National Kiln Curriculum", [("National Kiln Curriculum", "required", ())]),
        ("Above all, strong Python and SQL", [("Python", "required", ()), ("SQL", "required", ())]),
        ("At least one of them a kiln, and Python", [("Python", "required", ())]),
        (
            "Knowledge of landlord and tenant law",
            [("landlord and tenant law", "required", ("landlord law", "tenant law"))],
        ),
        (
            "Knowledge of kilns, landlord and tenant law",
            [("kilns", "required", ()), ("landlord and tenant law", "required", ("landlord law", "tenant law"))],
        ),
        (
            "Knowledge of criminal and civil law",
            [("criminal law", "required", ()), ("civil law", "required", ())],
        ),
        (
            "Experience with Docker; Terraform and Potstrator",
            [("Docker", "required", ()), ("Terraform", "required", ()), ("Potstrator", "required", ())],
        ),
        ("Raku, or willing to work towards it", [("Raku", "preferred", ())]),
        ("Twelve months in an à-la-carte kitchen", [("à-la-carte kitchen", "required", ())]),
        (
            "You have worked on glazes, firing or carving before",
            [("glazes, firing or carving", "required", ("glazes", "firing", "carving"))],
        ),
        (
            "Experience in intensive care or high dependency",
            [("intensive care or high dependency", "required", ("intensive care", "high dependency"))],
        ),
        (
            "Use of Microsoft 365, above all Outlook",
            [("Microsoft 365", "required", ()), ("Outlook", "required", ())],
        ),
        ("Knowledge of kilns, commensurate with experience", [("kilns", "required", ())]),
        ("S/4HANA and Kubernetes", [("S/4HANA", "required", ()), ("Kubernetes", "required", ())]),
        (
            "A kiln course (GCX) in Python is a plus",
            [("kiln course", "preferred", ("GCX",)), ("Python", "preferred", ())],
        ),
        (
            "Terraform is essential, however training in Kubernetes will be given",
            [("Terraform", "required", ()), ("Kubernetes", "mentioned", ())],
        ),
        (
            "AutoCAD Plant 3D or a comparable CAD system",
            [("AutoCAD Plant 3D or CAD", "required", ("AutoCAD Plant 3D", "CAD"))],
        ),
        ("Excel is not required but Tableau is", [("Excel", "mentioned", ()), ("Tableau", "required", ())]),
        ("Experience With SAP EWM And Kafka Streams", [("SAP", "required", ()), ("Kafka Streams", "required", ())]),
        ("Work with an SAP EWM Consultant", [("SAP", "required", ())]),
        ("Good command of ICH-GCP", [("ICH-GCP", "required", ())]),
        ("Knowledge of the EU Clinical Trials Regulation", [("EU Clinical Trials Regulation", "required", ())]),
        (
            "React Testing Library, Cypress or Jest",
            [("React Testing Library, Cypress or Jest", "required", ("React Testing Library", "Cypress", "Jest"))],
        ),
        ("Good use of Potsoft Excel", [("Excel", "required", ())]),
        ("Our kitchen needs a Head Pastry Chef", []),
        ("We run our kilns with Chef and Ansible", [("Chef", "required", ()), ("Ansible", "required", ())]),
        (
            "You know a WMS – JDA or SAP EWM is just as good",
            [("WMS, JDA or SAP EWM", "required", ("WMS", "JDA", "SAP EWM"))],
        ),
        ("Teaching experience at undergraduate level", [("Teaching", "required", ())]),
        ("Knowledge of assistive technology", [("assistive technology", "required", ())]),
        (
            "Experience with either slip glazes or stoneware data analysis",
            [("slip glazes or stoneware data analysis", "required", ("slip glazes", "stoneware data analysis"))],
        ),
        (
            "Business Central or a comparable ERP system (SAP, NetSuite)",
            [("Business Central or ERP system", "required", ("Business Central", "ERP system", "SAP", "NetSuite"))],
        ),
        ("A record of leading incident response", [("incident response", "required", ())]),
        ("Years of leading kiln efforts", [("leading kiln efforts", "required", ())]),
        ("Strong programming skills in Go or Python", [("Go or Python", "required", ("Go", "Python"))]),
        ("Strong programming skills", [("programming", "required", ())]),
        ("SQL and Java/Kotlin", [("SQL", "required", ()), ("Java or Kotlin", "required", ("Java", "Kotlin"))]),
        ("SQL and Java or Kotlin", [("SQL", "required", ()), ("Java or Kotlin", "required", ("Java", "Kotlin"))]),
        ("One of Java, Kotlin and Go", [("Java, Kotlin or Go", "required", ("Java", "Kotlin", "Go"))]),
        ("Experience reading kiln plans", [("reading kiln plans", "required", ())]),
        ("Strong verbal and written communication", []),
        ("Verbal and written kiln tests", [("written kiln tests", "required", ())]),
        ("Strong technical and communication skills", []),
        ("Go (preferred) or Python", [("Go or Python", "required", ("Go", "Python"))]),
        (
            "Go (a plus) or Python (a plus)",
            [("Go or Python", "preferred", ("Go", "Python"))],
        ),
        ("Go (preferred) and Python", [("Go", "preferred", ()), ("Python", "required", ())]),
        (
            "Large Language Models (LLMs) or Kubernetes",
            [("Large Language Models or Kubernetes", "required", ("Large Language Models", "Kubernetes"))],
        ),
        ("Knowledge of the following is required", []),
        ("Java o Kotlin", [("Java o Kotlin", "required", ("Java", "Kotlin"))]),
        ("Java I/O kilns", [("Java", "required", ())]),
        ("Ervaring met ovens", [("ovens", "required", ())]),
        ("Java/Kotlin, Spark", [("Java or Kotlin", "required", ("Java", "Kotlin")), ("Spark", "required", ())]),
        ("One of Java/Kotlin, Go", [("Java, Kotlin or Go", "required", ("Java", "Kotlin", "Go"))]),
        ("Salesforce, Outreach or similar", [("Salesforce or Outreach", "required", ("Salesforce", "Outreach"))]),
        ("Knowledge of federal, state and local kiln law", [("local kiln law", "required", ())]),
        *(
            (f"{head} – {tail}", [(head, "required", ()), (name, "required", terms)])
            for head, tail, name, terms in (
                ("Terraform", "on AWS or Azure", "AWS or Azure", ("AWS", "Azure")),
                ("Kubernetes", "AWS or GCP", "AWS or GCP", ("AWS", "GCP")),
                ("Rust", "no C or C++ needed", "C or C++", ("C", "C++")),
                ("JavaScript", "not Java or TypeScript", "Java or TypeScript", ("Java", "TypeScript")),
                ("Data analysis", "SQL or Python", "SQL or Python", ("SQL", "Python")),
                ("terraform", "AWS or Azure", "AWS or Azure", ("AWS", "Azure")),
                ("kubernetes", "AWS or GCP", "AWS or GCP", ("AWS", "GCP")),
                ("Kafka", "Spark or Flink", "Spark or Flink", ("Spark", "Flink")),
            )
        ),
        (
            "Backend development – Java or Kotlin, SQL, Docker",
            [
                ("Backend development", "required", ()),
                ("Java or Kotlin", "required", ("Java", "Kotlin")),
                ("SQL", "required", ()),
                ("Docker", "required", ()),
            ],
        ),
        ("Experience with C, type systems and Go", [(name, "required", ()) for name in ("C", "type systems", "Go")]),
        ("Python, R, series analysis", [(name, "required", ()) for name in ("Python", "R", "series analysis")]),
        ("Go, C; class diagrams", [(name, "required", ()) for name in ("Go", "C", "class diagrams")]),
        ("Well-being coaching", [("Well-being coaching", "required", ())]),
        ("Well-logging interpretation skills", [("Well-logging interpretation", "required", ())]),
        ("Experience of court work and Python", [("court work", "required", ()), ("Python", "required", ())]),
        ("Experience of hard work", []),
        ("A calm and friendly manner", []),
        ("Polite, friendly manner", []),
        ("Calm and tidy", []),
        ("Patient care", [("Patient care", "required", ())]),
        ("Warm glazes and kilns", [("Warm glazes", "required", ()), ("kilns", "required", ())]),
        ("Private equity", [("Private equity", "required", ())]),
        ("Experience of project work", []),
        (
            "Python – Django and Flask",
            [("Python", "required", ()), ("Django", "required", ()), ("Flask", "required", ())],
        ),
        ("SQL — three years of Go or more", [("SQL", "required", ()), ("Go", "required", ())]),
        ("Go and C class permit", [("Go", "required", ()), ("C class permit", "required", ())]),
        ("Kiln work is essential", [("Kiln work", "required", ())]),
        ("Well-developed glaze chemistry skills", [("glaze chemistry", "required", ())]),
        ("Building machine learning models for business use experience", [("machine learning", "required", ())]),
        ("Ideally agile kilns (Scrum)", [("agile kilns", "preferred", ("Scrum",))]),
        ("Ideally Go (Python is required)", [("Go", "preferred", ()), ("Python", "required", ())]),
        ("3 years of Python (2 years PyTorch)", [("Python", "required", ()), ("PyTorch", "required", ())]),
        ("AWS (Kubernetes required)", [("AWS", "required", ()), ("Kubernetes", "required", ())]),
        ("Glazing (Kubernetes ideal)", [("Glazing", "required", ()), ("Kubernetes", "preferred", ())]),
        (
            "Databases such as PostgreSQL and message queues like Kafka",
            [("Databases", "required", ("PostgreSQL",)), ("message queues", "required", ("Kafka",))],
        ),
        (
            "Cloud platforms such as AWS, and Kubernetes",
            [("Cloud platforms", "required", ("AWS",)), ("Kubernetes", "required", ())],
        ),
        (
            "Cloud platforms such as AWS and GCP, and Kubernetes",
            [("Cloud platforms", "required", ("AWS", "GCP")), ("Kubernetes", "required", ())],
        ),
        ("Cloud platforms such as AWS, GCP, and Azure", [("Cloud platforms", "required", ("AWS", "GCP", "Azure"))]),
        (
            "Knowledge of clay languages and sign language",
            [("clay languages", "required", ()), ("sign language", "required", ())],
        ),
        ("Knowledge of kiln law or pottery settings", [("kiln law or pottery", "required", ("kiln law", "pottery"))]),
        (
            "Knowledge of safety-critical software and kiln software",
            [("safety-critical software", "required", ()), ("kiln software", "required", ())],
        ),
        ("Kiln software and audit techniques", [("Kiln software", "required", ()), ("audit", "required", ())]),
        ("Supplier qualification", [("Supplier qualification", "required", ())]),
        ("Automated testing and test software", [("Automated testing", "required", ())]),
        (
            "Knowledge of test automation, unit testing and test software",
            [("test automation", "required", ()), ("unit testing", "required", ())],
        ),
        ("Experience in private equity (PE)", [("private equity", "required", ())]),
        ("Commitment to diversity, equity and inclusion", []),
        ("Knowledge of Kubernetes, although not essential", [("Kubernetes", "preferred", ())]),
        ("Knowledge of Kubernetes, though this is not required", [("Kubernetes", "mentioned", ())]),
        ("SQL, although Spark is a plus", [("SQL", "required", ()), ("Spark", "preferred", ())]),
        ("If you know Spark, even better", [("Spark", "preferred", ())]),
        (
            "You do not need Kubernetes, but you need Terraform",
            [
                ("Kubernetes", "mentioned", ()),
                ("Terraform", "required", ()),
            ],
        ),
        (
            "SQL, Kubernetes (nice to have), Terraform",
            [("SQL", "required", ()), ("Kubernetes", "preferred", ()), ("Terraform", "required", ())],
        ),
        ("SQL and Kubernetes (a plus)", [("SQL", "required", ()), ("Kubernetes", "preferred", ())]),
        ("SQL (not required), Kubernetes", [("SQL", "mentioned", ()), ("Kubernetes", "required", ())]),
        (
            "Cloud platforms such as AWS or GCP, Terraform and Kubernetes",
            [
                ("Cloud platforms", "required", ("AWS", "GCP")),
                ("Terraform", "required", ()),
                ("Kubernetes", "required", ()),
            ],
        ),
        ("Clay of grade C", [("Clay of grade C", "required", ())]),
        ("Able to speak both orally and in writing", []),
        ("Experience with Bill.com or Coupa", [("Bill.com or Coupa", "required", ("Bill.com", "Coupa"))]),
        ("Knowledge of good kiln practice (GKP)", [("good kiln practice", "required", ("GKP",))]),
        ("Kenntnisse im Bereich Glasuren", [("Glasuren", "required", ())]),
        ("Ability to read and interpret kilns", []),
        ("Passion for building great products", []),
        ("Knowledge of kilns and 3 years", [("kilns", "required", ())]),
        ("At least 18 years of age", []),
        ("Commitment to equality, diversity and inclusion", []),
        ("Erfahrung mit Glasuren von mindestens drei Jahren", [("Glasuren", "required", ())]),
        ("Erfahrung in der à-la-carte-Küche", [("à-la-carte-Küche", "required", ())]),
        ("Significant senior professional experience", []),
        ("Success in a remote and largely asynchronous studio", []),
        ("Experience with the following kilns", [("kilns", "required", ())]),
        (
            "Experience with Kafka or another stream processor",
            [("Kafka or stream processor", "required", ("Kafka", "stream processor"))],
        ),
        ("Competence in Linux to be able to work with potter instances", [("Linux", "required", ())]),
        ("Ability to interact with people of all kinds including nursing and executive management", []),
        ("Ability to work with others in Python", [("Python", "required", ())]),
        ("Comfortable working with people, Kafka and SQL", [("Kafka", "required", ()), ("SQL", "required", ())]),
        ("Experience with Kafka (D)", [("Kafka", "required", ())]),
        ("Kiln engineer (m/w/d)", []),
        ("Ability to interact with people of all kinds, including glaze makers, executive management, etc.", []),
        ("Ability to interact with Kafka and people", [("Kafka", "required", ())]),
        ("W2, available for full-time", []),
        ("Knowledge of PL/pgSQL and SQL", [("PL/pgSQL", "required", ()), ("SQL", "required", ())]),
        ("A passion for glaze chemistry", [("glaze chemistry", "preferred", ())]),
        ("Kiln loading doesn't scare you", [("Kiln loading", "required", ())]),
        ("Knowledge of Zzkiln an advantage", [("Zzkiln", "preferred", ())]),
        ("Experience with kiln budgets of $5 million", [("kiln budgets", "required", ())]),
        ("SAP (ECC or S/4HANA)", [("SAP", "required", ("ECC", "S/4HANA"))]),
        (
            "Skills on Potlite and variable speed wheels",
            [("Potlite", "required", ()), ("variable speed wheels", "required", ())],
        ),
        ("Tu connais bien le tournage", [("tournage", "required", ())]),
        ("Warmth, reliability and raku", []),
        ("Warmth, raku and slip casting", [("raku", "required", ()), ("slip casting", "required", ())]),
        ("Experience in glazing fast", []),
        ("Mastery of Solaris and Linux operating systems", [("Solaris", "required", ()), ("Linux", "required", ())]),
        (
            "Proficient with kiln and workshop hardware",
            [("kiln hardware", "required", ()), ("workshop hardware", "required", ())],
        ),
        ("Knowledge of firing methods in the workshop", [("firing methods", "required", ())]),
        (
            "Experience with Docker, Potcloud or a similar platform",
            [("Docker or Potcloud", "required", ("Docker", "Potcloud"))],
        ),
        (
            "PHP/Laravel or Python/Django",
            [("PHP/Laravel or Python/Django", "required", ("PHP", "Laravel", "Python", "Django"))],
        ),
        ("Prefer Go, but Rust will be considered", [("Go", "preferred", ()), ("Rust", "preferred", ())]),
        ("Knowledge of kilns is preferable", [("kilns", "preferred", ())]),
        (
            "Experience with Python (3.12) and Terraform – preferred",
            [("Python", "preferred", ()), ("Terraform", "preferred", ())],
        ),
        ("Experience with Python – required", [("Python", "required", ())]),
        ("2 years+ of Python", [("Python", "required", ())]),
        ("You need not be familiar with Python", [("Python", "mentioned", ())]),
        ("Kiln segments preferred in Python", [("Kiln segments", "preferred", ()), ("Python", "preferred", ())]),
        ("Only local candidates", []),
        ("An inclination towards openness and kilns", []),
        ("Strength in assembling, glazing, and firing stoneware", [("firing stoneware", "required", ())]),
        ("Come fire stoneware with us!", []),
        ("Kiln experience required of many kinds", [("Kiln", "required", ())]),
        ("Strong coding experience, preferably with Go", [("coding", "required", ()), ("Go", "preferred", ())]),
        ("Expérience réussie en maçonnerie", [("maçonnerie", "required", ())]),
        ("Kenntnisse nach HGB und IFRS", [("HGB", "required", ()), ("IFRS", "required", ())]),
        ("Conocimientos sólidos de alfarería", [("alfarería", "required", ())]),
        ("Erfahrung im Bereich der Glasurtechnik sammeln können", [("Glasurtechnik", "required", ())]),
        ("People of many backgrounds, with other identities, fire our kilns in June for us", []),
        ("Two years in a post-anaesthesia care unit", [("post-anaesthesia care unit", "required", ())]),
        ("Relever et reporter des cotes", [("Relever et reporter des cotes", "required", ())]),
    ],
)
def test_the_skills_of_a_line(text: str, skills: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert found(text) == skills


def test_who_hires_speaks_of_itself() -> None:
    assert found("We began using Kubernetes in June.") == [("Kubernetes", "mentioned", ())]
    assert found("We used Kubernetes, you know it too.") == [("Kubernetes", "required", ())]
    assert found("We expect Kubernetes.") == [("Kubernetes", "required", ())]


def test_a_condition_asks_for_nothing() -> None:
    assert found("If you need Kubernetes, tell us.", item=False) == [("Kubernetes", "mentioned", ())]
    assert found("The successful candidate will take over Kubernetes.", item=False) == [("Kubernetes", "mentioned", ())]


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("The successful candidate will have Kubernetes.", "required"),
        ("The ideal candidate knows Kubernetes.", "preferred"),
        ("The ideal candidate combines clay with Kubernetes.", "preferred"),
        ("The ideal candidate has worked with Kubernetes.", "preferred"),
        ("The perfect candidate must have Kubernetes.", "preferred"),
        ("Our ideal candidate will be proficient in Kubernetes.", "preferred"),
        ("Our ideal candidate has Kubernetes.", "preferred"),
        ("The right person needs to know Kubernetes.", "required"),
        ("The successful applicant will also bring Kubernetes.", "required"),
        ("The successful candidate combines clay with Kubernetes.", "required"),
        ("The successful candidate is well versed in Kubernetes.", "required"),
        ("The successful candidate will be a potter who knows Kubernetes.", "required"),
        ("The successful candidate can write Kubernetes.", "required"),
        ("The successful candidate will be highly skilled in Kubernetes.", "required"),
        ("The successful candidate will be responsible for Kubernetes.", "mentioned"),
        ("The successful candidate is responsible for Kubernetes.", "mentioned"),
        ("The successful candidate will lead the rollout of Kubernetes.", "mentioned"),
        ("The successful candidate receives training in Kubernetes.", "mentioned"),
        ("It is vital to us that you know Kubernetes.", "required"),
        ("Wichtig ist uns, dass du Kubernetes kennst.", "required"),
        ("Es wäre schön, wenn Sie Kubernetes kennen.", "preferred"),
        ("You are a potter, and you know kilns, you have experience with Kubernetes.", "required"),
    ],
)
def test_a_sentence_of_whom_a_posting_looks_for(text: str, need: str) -> None:
    assert [(name, told) for name, told, _ in found(text, "opening", item=False) if name == "Kubernetes"] == [
        ("Kubernetes", need)
    ]


def test_prose_that_no_more_than_offers_or_wants_something_requires_nothing() -> None:
    texts = [
        "You will have access to a well-equipped Kubernetes lab.",
        "We are looking for an engineer with a focus on Kubernetes to join our team.",
        "We're seeking an engineer who wants to use tools like Kubernetes to run our kilns.",
        "Prepares Kubernetes reports as required.",
    ]
    for text in texts:
        assert found(text, "duties", item=False) == [("Kubernetes", "mentioned", ())], text
    assert found("Strong Kubernetes and SQL.", item=False) == [("Kubernetes", "required", ()), ("SQL", "required", ())]


def test_duties_mention_and_prose_may_require() -> None:
    assert found("Run Kubernetes", "duties") == [("Kubernetes", "mentioned", ())]
    assert found("Agree on Terraform with the Kubernetes, SQL and sales teams", "duties") == [
        ("Terraform", "mentioned", ())
    ]
    assert found("You must know accounting.", "duties", item=False) == [("accounting", "required", ())]
    assert found("You must know Kubernetes.", "duties", item=False) == [("Kubernetes", "required", ())]
    assert found("Our platform runs on Kubernetes.", "required", item=False) == [("Kubernetes", "mentioned", ())]


def test_a_short_form_spells_out_a_name_and_a_list_goes_on_behind_a_bracket() -> None:
    assert found("Experience with a warehouse management system (WMS) from Clay Ltd") == [
        ("warehouse management system", "required", ("warehouse management", "WMS"))
    ]
    assert found("Labor management systems (LMS) and engineered standards") == [
        ("Labor management systems", "required", ("LMS",)),
        ("engineered standards", "required", ()),
    ]
    assert found("Knowledge of glaze chemistry (UK) and kiln law") == [
        ("glaze chemistry", "required", ()),
        ("kiln law", "required", ()),
    ]
    assert found("Experience of glazing (raku), and the rest we will teach you") == [("glazing", "required", ())]
    assert found("Experience of glazing (raku) and a good eye") == [("glazing", "required", ())]
    assert found("Knowledge of clay (white) and what it does") == [("clay", "required", ())]
    assert found("Knowledge of glaze chemistry (UK) from day one") == [("glaze chemistry", "required", ())]
    assert found("Knowledge of kiln law (clay law being a plus) is needed") == [
        ("kiln law", "required", ()),
        ("clay law", "preferred", ()),
    ]


def test_a_short_sentence_behind_a_label_is_an_item() -> None:
    words = PostingWords("Essential: Slip casting.")
    part = Part(words, "required", False, True, 1)
    assert [skill.name for skill in skills_of(part, needs_of(part), [False] * len(words))] == ["Slip casting"]


def test_a_requirement_behind_an_offer_is_one_and_the_offer_is_none() -> None:
    text = "You will have full access to our Kubernetes cluster and you will have experience with PyTorch and Kafka."
    told = {name: need for name, need, _ in found(text, "opening", item=False)}
    assert told == {"Kubernetes cluster": "mentioned", "PyTorch": "required", "Kafka": "required"}


def test_a_bracket_is_needed_as_what_stands_before_it() -> None:
    text = "Experience with a kiln manager (Potcloud, Kilnware) is essential."
    assert found(text, "opening", item=False) == [("kiln manager", "required", ("Potcloud", "Kilnware"))]


def test_a_short_sentence_of_the_post_requires_nothing() -> None:
    assert found("Per diem.", item=False) == []


def test_a_sentence_of_a_section_without_a_verb_is_an_item_of_it() -> None:
    assert found("Python on a small scale.", "preferred", item=False) == [("Python", "preferred", ())]
    assert found("Our potters have Python on a small scale.", "preferred", item=False) == [("Python", "mentioned", ())]


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Docker with Java or C#", [("Docker", ()), ("Java or C#", ("Java", "C#"))]),
        (
            "Experience of raku or of another slow firing",
            [("raku or slow firing", ("raku", "slow firing"))],
        ),
        ("Ervaring met Potcloud of een ander ovensysteem", [("Potcloud of ander ovensysteem", None)]),
        ("Knowledge of IFRS or UK GAAP", [("IFRS or GAAP", ("IFRS", "GAAP"))]),
        (
            "Experience of online or blended firing",
            [("online or blended firing", ("online firing", "blended firing"))],
        ),
        ("Erfahrung im Service oder in der Instandhaltung", [("Service oder Instandhaltung", None)]),
        ("Knowledge of the Potlite or Kilnware booking software", [(None, ("Potlite", "Kilnware"))]),
        ("Experience with Potlite xor Kilnware", [("Potlite xor Kilnware", ("Potlite", "Kilnware"))]),
        ("Experience with kilns (gas or electric) or lathes", [("kilns or lathes", ("kilns", "lathes"))]),
        (
            "Raku or slip casting qualification is required",
            [("Raku or slip casting qualification", ("Raku", "slip casting"))],
        ),
        ("Hydroponic or arboreal experience", [(None, ("Hydroponic", "arboreal"))]),
        ("3 years of Go or Rust who has fired kilns", [("Go or Rust", ("Go", "Rust")), ("kilns", ())]),
        ("Experience with Go or Rust that goes beyond potting", [("Go or Rust", ("Go", "Rust"))]),
        ("Experience in Go (or Rust) or SQL", [(None, ("Go", "Rust", "SQL"))]),
        ("Experience in raku, lathes and kilns, at least two of these", [(None, ("raku", "lathes", "kilns"))]),
    ],
)
def test_alternatives_stay_whole(text: str, skills: list[tuple[str | None, tuple[str, ...] | None]]) -> None:
    asked = found(text)
    assert len(asked) == len(skills)
    for (name, need, terms), (wanted, alternatives) in zip(asked, skills, strict=True):
        assert need == "required"
        assert wanted in (None, name)
        assert alternatives in (None, terms)


@pytest.mark.parametrize(
    ("duty", "names"),
    [
        ("Carry out penetration testing of web applications and APIs", ["penetration testing"]),
        ("Carry out code review of Kubernetes and build APIs", ["code review", "Kubernetes", "APIs"]),
        ("Build web applications and APIs", ["web applications", "APIs"]),
    ],
)
def test_things_that_an_activity_is_done_to_are_no_skills(duty: str, names: list[str]) -> None:
    assert [name for name, *_ in found(duty, "duties")] == names


@pytest.mark.parametrize(
    ("roles", "terms"),
    [
        ("a paralegal or legal secretary", ("paralegal", "legal secretary")),
        ("an executive or personal assistant", ("executive assistant", "personal assistant")),
    ],
)
def test_who_is_somebody_by_one_word_shares_no_head(roles: str, terms: tuple[str, ...]) -> None:
    assert [said for *_, said in found(f"Experience as {roles}")] == [terms]


@pytest.mark.parametrize(
    ("duty", "skills"),
    [
        ("Watch the kilns with Kafka or Potlite", [("Kafka or Potlite", "mentioned", ("Kafka", "Potlite"))]),
        ("Watch the kilns with Kafka or by eye", [("Kafka", "mentioned", ())]),
    ],
)
def test_duties_keep_alternatives_of_names_whole(duty: str, skills: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert found(duty, "duties") == skills


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("You should have taught porcelain painting.", ["porcelain painting"]),
        ("You have already taught glaze recipes.", ["glaze recipes"]),
        ("We need someone who has managed a warehouse.", ["warehouse"]),
        ("You have relevant experience and proven leadership.", []),
        ("You have tried your hand at glazing.", []),
        ("You have always wanted to fire kilns.", []),
    ],
)
def test_what_somebody_has_done_is_asked_for(sentence: str, names: list[str]) -> None:
    assert [name for name, _, _ in found(sentence, item=False)] == names


def test_an_item_begins_with_what_was_done() -> None:
    assert found("Used Potlite or a similar app", "preferred") == [("Potlite", "preferred", ())]


@pytest.mark.parametrize(
    "name",
    ["Early Kilns Learning Framework", "National Quality Standard", "Good Firing Practice", "Working Time Directive"],
)
def test_a_name_in_capitals_keeps_its_words(name: str) -> None:
    assert [skill for skill, _, _ in found(f"Knowledge of the {name}")] == [name]
    assert [skill for skill, _, _ in found("Years of Professional Experience in Python")] == ["Python"]


def test_a_term_keeps_a_word_that_leads_to_others() -> None:
    assert [name for name, _, _ in found("Experience in commercial law")] == ["commercial law"]
    assert [name for name, _, _ in found("Relevant commercial kiln experience")] == ["kiln"]
    examples = "Experience of glazing, in particular slip-trail glazing"
    assert "particular" not in " ".join(name for name, _, _ in found(examples))


def test_a_label_of_years_is_needed_as_its_bracket_says() -> None:
    assert found("Python: 3 years (Preferred)") == [("Python", "preferred", ())]
    assert found("Kiln experience: 1 year (Required)") == [("Kiln", "required", ())]


def test_a_condition_requires_nothing() -> None:
    text = "Experience of Python is essential; if you have used Go, so much the better"
    assert found(text) == [("Python", "required", ()), ("Go", "preferred", ())]


def test_a_german_clause_ends_in_its_verb() -> None:
    assert found("schon an Brennöfen gearbeitet hast", "preferred") == [("Brennöfen", "preferred", ())]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("You'll be skilled in Python.", ["Python"]),
        ("You'll be a key member of the team working on Python.", []),
        ("You will be required to use Python.", []),
    ],
)
def test_what_somebody_must_be_is_no_task(sentence: str, names: list[str]) -> None:
    assert [name for name, need, _ in found(sentence, "opening", item=False) if need == "required"] == names


def test_examples_of_a_kind_that_says_nothing() -> None:
    assert found("Experience with other systems such as Potlite or Kilnware") == [
        ("Potlite or Kilnware", "required", ("Potlite", "Kilnware"))
    ]


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Minimum: Java; ideally: Kotlin", {"Java": "required", "Kotlin": "preferred"}),
        ("Kubernetes is not required, but would be a plus", {"Kubernetes": "preferred"}),
        ("SQL is not needed but a bonus", {"SQL": "preferred"}),
        ("We'll teach you Kotlin", {"Kotlin": "mentioned"}),
        ("Experience of a slow kiln or as a sous chef", {"slow kiln": "required"}),
        ("Familiar with C++17 or newer", {"C++17": "required"}),
        ("Knowledge of Potlite, or the ability to learn it", {"Potlite": "preferred"}),
        ("Glazing, or the ability to acquire it in a year", {"Glazing": "preferred"}),
        ("Glazing, or equal", {"Glazing": "required"}),
    ],
)
def test_what_a_wish_and_a_denial_say(text: str, skills: dict[str, str]) -> None:
    assert {name: need for name, need, _ in found(text)} == skills


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("You have drafted leases and charters", ["leases", "charters"]),
        ("You have published at NeurIPS", []),
        ("Erfahrung mit Java, die du in Projekten gesammelt hast", ["Java"]),
        ("Kenntnisse in Moodle, die du im Unterricht oder im Studium gesammelt hast", ["Moodle"]),
        ("Erfahrung mit Java, die du in Projekten gesammelt hast, und Kotlin", ["Java", "Kotlin"]),
    ],
)
def test_no_piece_of_a_deed_or_of_a_clause_is_a_gate(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in found(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Knowledge of Town and Country Planning law", ["Town and Country Planning law"]),
        ("Town and Country Planning law", ["Town and Country Planning law"]),
        ("Knowledge of Word and Excel Macros", ["Word", "Excel Macros"]),
        ("Experience in Germany or Austria", []),
        ("At least 18 years old", []),
        ("Know Go and keen to learn Rust", ["Go", "Rust"]),
        ("Experience of supervising a team", []),
        ("Three years in pottery, as the law requires of a potter", ["pottery"]),
        ("Maths at grade 4 / C", []),
        ("Exposure to A/B testing", ["A/B testing"]),
        ("Experience in a kiln house with 200", ["kiln house"]),
        ("La connaissance de la paie n'est pas demandée", []),
        ("Candidates on an emergency or alternative route will be considered", []),
        ("Glazing skills and leadership abilities for managing apprentices", ["Glazing"]),
        ("A record in meeting and exceeding monthly, quarterly, and annual kiln counts", ["annual kiln counts"]),
        ("Five years in large scale, real-time kiln control", ["real-time kiln control"]),
        ("Connaissance des fours et de leur entretien", ["fours"]),
        ("Three years in sales managing a territory", ["sales", "territory"]),
        ("Three years in kilns or entry level Glazier positions", ["kilns"]),
        ("Glaze testing from school labs or elsewhere", ["Glaze testing"]),
        ("Five years of Kafka, working alongside a direct sales team", ["Kafka"]),
        ("Sorgfältige und sparsame Arbeitsweise", []),
        ("Two years of kilns, including time working as a potter, glazier, or similar position", ["kilns", "glazier"]),
    ],
)
def test_places_and_pieces_of_names_are_no_skills(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in found(text)] == names


@pytest.mark.parametrize(
    ("text", "group", "terms"),
    [
        (
            "Experience in pottery, glazing or another kiln-based trade",
            "pottery, glazing or kiln-based trade",
            ("pottery", "glazing", "kiln-based trade"),
        ),
        ("Endurance testing with JMeter or k6", "Endurance testing with JMeter or k6", ("JMeter", "k6")),
        ("Experience in an industrial or mining setting", "industrial or mining", ("industrial", "mining")),
        ("Experience of selling to schools or councils", None, ("selling to schools", "selling to councils")),
        ("Knowledge of glazing, firing or throwing techniques", None, ("glazing", "firing", "throwing")),
        (
            "Three years in clay planning and analysis, kiln finance or glaze banking",
            None,
            ("clay planning", "kiln finance", "glaze banking"),
        ),
        ("Vacuum technology or cryogenics", None, ("Vacuum", "cryogenics")),
        ("Python or 3 years of Java", "Python or Java", ("Python", "Java")),
        ("Two of Go, Rust and C++", None, ("Go", "Rust", "C++")),
        ("Experience designing REST or gRPC APIs", "REST or gRPC", ("REST", "gRPC")),
        ("Understanding of REST and/or GraphQL APIs", "REST or GraphQL", ("REST", "GraphQL")),
        ("Two or more of Go, Rust and C++", None, ("Go", "Rust", "C++")),
        ("TypeScript; JavaScript alone is fine, too", "TypeScript or JavaScript", ("TypeScript", "JavaScript")),
        ("PyTorch (TensorFlow is okay too)", None, ("PyTorch", "TensorFlow")),
        ("Go (a plus in itself, and easy) or Rust", "Go or Rust", ("Go", "Rust")),
        ("Have run Kubernetes at scale (EKS or GKE)", "Kubernetes", ("EKS", "GKE")),
        ("Worked in a hospital or a kiln house", None, ("hospital", "kiln house")),
        (
            "A modern framework; ours is Vue, but if you know React or Angular you'll pick it up",
            None,
            ("Vue", "React", "Angular"),
        ),
        ("Models with PyTorch or TensorFlow (JAX is fine too)", None, ("PyTorch", "TensorFlow", "JAX")),
    ],
)
def test_no_alternative_of_those_that_an_or_joins_is_asked_for_alone(
    text: str, group: str | None, terms: tuple[str, ...]
) -> None:
    ((name, need, said),) = found(text)
    assert (need, said) == ("required", terms)
    assert group in (None, name)


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Experience with Docker or interest in containers", {"Docker or containers": "preferred"}),
        ("You will learn quickly and know Python", {"Python": "required"}),
        ("We will teach you Rust but you know C++", {"Rust": "mentioned", "C++": "required"}),
        ("PCR und vorzugsweise ELISA", {"PCR": "required", "ELISA": "preferred"}),
        ("Preference is given to candidates with Kafka", {"Kafka": "preferred"}),
        ("Experience with SQL, either on the job or at university", {"SQL": "required"}),
        ("Comfortable working at 3°C", {}),
        ("Three or more years of kilns", {"kilns": "required"}),
        ("An eye for design would be lovely", {}),
        ("Frühaufsteher", {}),
        ("Experience running a laboratory", {"laboratory": "preferred"}),
        ("Experience operating a forklift", {"forklift": "required"}),
    ],
)
def test_what_is_no_requirement_beside_one(text: str, skills: dict[str, str]) -> None:
    assert {name: need for name, need, _ in found(text)} == skills


def test_a_german_noun_of_knowing_is_not_of_the_small_word_before_it() -> None:
    assert found("Oft lassen sich Erfahrungen übertragen.", item=False) == []
    assert found("Du solltest also schon Erfahrung in Docker haben.", item=False) == [("Docker", "required", ())]


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Le candidat devra maîtriser les émaux mats.", [("émaux mats", "required")]),
        ("Il ou elle justifiera d'une expérience en gestion de fours.", [("gestion de fours", "required")]),
        ("La connaissance des émaux est essentielle.", [("émaux", "required")]),
        ("Elle encadre une équipe et assure la gestion de fours.", []),
        ("Il aura pour mission la gestion de fours.", []),
    ],
)
def test_french_prose_tells_in_the_third_person_what_somebody_has(text: str, needs: list[tuple[str, str]]) -> None:
    assert [(name, need) for name, need, _ in found(text, "opening", item=False)] == needs
