"""
Parses what `risk-check sql` prints with the parser of PostgreSQL itself (pglast) and with sqlglot's of BigQuery and
Snowflake. Reads a JSON list of {engine, name, sql}, prints one of {error} or {skeleton, names, body, literals} each: the
statements without comments, in which the function's name, its body and the name of the library stand for themselves.
"""

import ast
import json
import sys

import pglast
import sqlglot
from pglast import ast as pg
from sqlglot import exp

FUNCTION, BODY, LIBRARY = "<function>", "<body>", "<library>"


def of_postgresql(engine: str, name: str, sql: str) -> dict:
    def shown(node):
        if isinstance(node, pg.CreateFunctionStmt):
            node.options = tuple(option for option in node.options if option.defname != "as")
        # PostgreSQL cuts names to 63 bytes.
        if isinstance(node, pg.String) and node.sval == name.lower()[:63]:
            return FUNCTION
        if isinstance(node, pg.Node):
            # Places in the text say nothing of what it means.
            slots = [slot for slot in type(node).__slots__ if "location" not in slot and not slot.endswith("_len")]
            return [type(node).__name__, *[[slot, shown(getattr(node, slot))] for slot in slots]]
        if isinstance(node, (tuple, list)):
            return [shown(one) for one in node]
        return repr(node)

    statements = [raw.stmt for raw in pglast.parse_sql(sql)]
    bodies = [
        part.sval
        for statement in statements
        if isinstance(statement, pg.CreateFunctionStmt)
        for option in statement.options
        if option.defname == "as"
        for part in option.arg
    ]
    literals = []
    if engine == "plpython3u":
        # The server wraps the body in a function.
        tree = ast.parse("def body(snapshot, as_of):\n" + "\n".join(f"  {line}" for body in bodies for line in body.split("\n")))
        literals = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
        bodies = [ast.dump(tree).replace(repr(literal), "<literal>") for literal in literals[:1]]
    return {"skeleton": json.dumps([shown(one) for one in statements]), "bodies": bodies, "literals": literals}


def of_sqlglot(engine: str, name: str, sql: str) -> dict:
    bodies, literals = [], []

    def plain(node):
        node.comments = None
        if isinstance(node, exp.RawString):
            bodies.append(node.name)
            return exp.RawString(this=BODY)
        if isinstance(node, exp.Array):
            literals.extend(item.name for item in node.expressions)
            return exp.Array(expressions=[exp.Literal.string(LIBRARY)])
        if isinstance(node, (exp.Identifier, exp.Anonymous)) and node.name == name:
            node.set("this", FUNCTION)
        return node

    statements = sqlglot.parse(sql, dialect=engine, error_level=sqlglot.ErrorLevel.RAISE)
    for one in statements:
        if isinstance(one, exp.Command):
            raise ValueError(f"a statement that the parser doesn't know: {one.name}")
    return {"skeleton": repr([one and one.transform(plain) for one in statements]), "bodies": bodies, "literals": literals}


def parsed(task: dict) -> dict:
    read = of_sqlglot if task["engine"] in ("bigquery", "snowflake") else of_postgresql
    try:
        return read(task["engine"], task["name"], task["sql"])
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"[:300]}


json.dump([parsed(task) for task in json.load(sys.stdin)], sys.stdout)
