"""Sums of participations by DuckDB: sum_duckdb.py FILE STATEMENT. CSV goes to the standard output."""
import sys

import duckdb

COLUMNS = {
    "teilnahme": "VARCHAR", "massnahme": "VARCHAR", "eintritt": "DATE", "austritt": "DATE",
    "austrittsgrund": "VARCHAR", "statusAustritt": "VARCHAR", "status6Monate": "VARCHAR",
    "abcEintritt": "VARCHAR", "abcAustritt": "VARCHAR", "abschluss": "VARCHAR",
    "altersgruppe": "VARCHAR", "kosten": "DECIMAL(12, 2)",
}
statement = open(sys.argv[2], encoding="utf-8").read()
engine = duckdb.connect()
engine.execute(
    "CREATE VIEW teilnahmen AS SELECT *, NULL AS traeger, NULL AS kreis, NULL AS zielgruppe,"
    " NULL AS beispiel FROM read_csv(?, delim = ';', header = true, columns = "
    f"{COLUMNS}, decimal_separator = ',', parallel = true)".replace("?", f"'{sys.argv[1]}'")
)
engine.sql(statement).write_csv("/dev/stdout", sep=";")
