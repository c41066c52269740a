"""The formats of `screen check`, as far as it uses them, restated from their specifications.

SARIF 2.1.0 (OASIS): section 3 of the standard; nothing is allowed that the standard does not name. JUnit: the elements
and attributes that the schema of Apache Ant's JUnitReport requires, in its order.
"""

from typing import Any


def _object(required: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": False}


_TEXT = {"type": "string", "minLength": 1}
_FROM_ONE = {"type": "integer", "minimum": 1}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_MESSAGE = _object(["text"], text=_TEXT)

PROBLEMS_SCHEMA = _object(
    ["schema", "problems"],
    schema={"const": "screen/problems/1"},
    problems={
        "type": "array",
        "items": _object(
            ["path", "line", "column", "rule", "severity", "message", "fix"],
            path=_TEXT,
            line=_FROM_ONE,
            column=_FROM_ONE,
            rule={"type": "string", "pattern": "^(RUB|PRO)[0-9]{3}$"},
            severity={"enum": ["error", "warning", "note"]},
            message=_TEXT,
            fix={"type": ["string", "null"]},
        ),
    },
    mended={
        "type": "array",
        "items": _object(
            ["path", "line", "old", "new", "key"],
            path=_TEXT,
            line=_FROM_ONE,
            old=_TEXT,
            new=_TEXT,
            key={"type": "string"},
        ),
    },
)

SARIF_SCHEMA = _object(
    ["version", "runs"],
    **{
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": _object(
                ["tool"],
                columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                tool=_object(
                    ["driver"],
                    driver=_object(
                        ["name"],
                        name=_TEXT,
                        version=_TEXT,
                        rules={
                            "type": "array",
                            "uniqueItems": True,
                            "items": _object(
                                ["id"],
                                id=_TEXT,
                                shortDescription=_MESSAGE,
                                fullDescription=_MESSAGE,
                                defaultConfiguration=_object([], level=_LEVEL),
                            ),
                        },
                    ),
                ),
                results={
                    "type": "array",
                    "items": _object(
                        ["message"],
                        ruleId=_TEXT,
                        ruleIndex={"type": "integer", "minimum": 0},
                        level=_LEVEL,
                        message=_MESSAGE,
                        locations={
                            "type": "array",
                            "items": _object(
                                [],
                                physicalLocation=_object(
                                    ["artifactLocation"],
                                    artifactLocation=_object(
                                        [], uri={"type": "string", "pattern": r"^[A-Za-z0-9%./_~:+-]+$"}
                                    ),
                                    region=_object([], startLine=_FROM_ONE, startColumn=_FROM_ONE),
                                ),
                            ),
                        },
                    ),
                },
            ),
        },
    },
)

JUNIT_XSD = """
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="testsuites"><xs:complexType><xs:sequence>
    <xs:element name="testsuite" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      <xs:sequence>
        <xs:element name="properties"><xs:complexType><xs:sequence>
          <xs:element name="property" maxOccurs="unbounded"><xs:complexType>
            <xs:attribute name="name" type="xs:token" use="required"/>
            <xs:attribute name="value" type="xs:string" use="required"/>
          </xs:complexType></xs:element>
        </xs:sequence></xs:complexType></xs:element>
        <xs:element name="testcase" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
          <xs:sequence>
            <xs:element name="failure" minOccurs="0"><xs:complexType><xs:simpleContent>
              <xs:extension base="xs:string">
                <xs:attribute name="message" type="xs:string"/>
                <xs:attribute name="type" type="xs:string" use="required"/>
              </xs:extension>
            </xs:simpleContent></xs:complexType></xs:element>
          </xs:sequence>
          <xs:attribute name="name" type="xs:token" use="required"/>
          <xs:attribute name="classname" type="xs:token" use="required"/>
          <xs:attribute name="time" type="xs:decimal" use="required"/>
        </xs:complexType></xs:element>
        <xs:element name="system-out" type="xs:string"/>
        <xs:element name="system-err" type="xs:string"/>
      </xs:sequence>
      <xs:attribute name="name" type="xs:token" use="required"/>
      <xs:attribute name="package" type="xs:token" use="required"/>
      <xs:attribute name="id" type="xs:int" use="required"/>
      <xs:attribute name="timestamp" type="xs:dateTime" use="required"/>
      <xs:attribute name="hostname" type="xs:token" use="required"/>
      <xs:attribute name="tests" type="xs:int" use="required"/>
      <xs:attribute name="failures" type="xs:int" use="required"/>
      <xs:attribute name="errors" type="xs:int" use="required"/>
      <xs:attribute name="time" type="xs:decimal" use="required"/>
    </xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>
"""
