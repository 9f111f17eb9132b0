"""The main sums of participations by polars: sum_polars.py FILE. CSV goes to the standard output."""
import sys
from datetime import date

import polars as pl

INTEGRATED = ["svb", "svbGefoerdert", "ausbildung", "selbstaendig"]
NOT_INTEGRATED = ["minijob", "oeffentlichGefoerdert", "massnahme", "schule", "arbeitslos", "sonstig"]
DROP_OUT = ["abbruchTeilnehmer", "abbruchTraeger", "sonstig"]

rows = pl.scan_csv(
    sys.argv[1], separator=";", try_parse_dates=True, decimal_comma=True,
    schema_overrides={"kosten": pl.Float64},
)
exit_day, first, second = pl.col("austritt"), pl.col("statusAustritt"), pl.col("status6Monate")
started = pl.col("austrittsgrund") != "nichtantritt"
ended = started & exit_day.is_between(date(2024, 1, 1), date(2026, 6, 30))
mature = ended & (exit_day <= date(2025, 12, 31))
known = mature & second.is_in(INTEGRATED + NOT_INTEGRATED)
in_reach = ended & (first.is_null() | (first != "ausserhalb"))
no_status = second.is_null() | (second == "unbekannt")
at_exit, later = first.is_in(INTEGRATED), second.is_in(INTEGRATED)
failed, failed_later = first.is_in(NOT_INTEGRATED), second.is_in(NOT_INTEGRATED)
counts = {
    "teilnahmen": pl.col("massnahme").is_not_null(), "nichtAngetreten": ~started, "laufend": exit_day.is_null(),
    "austritte": ended, "integriertAustritt": ended & at_exit,
    "nichtIntegriertAustritt": ended & failed, "offen": ended & ~mature,
    "beobachtet6Monate": known, "integriert6Monate": mature & later,
    "unbekannt6Monate": mature & no_status & (first.is_null() | (first != "ausserhalb")),
    "ausserhalb6Monate": mature & ((second == "ausserhalb") | (no_status & (first == "ausserhalb"))),
    "dauerhaft": mature & at_exit & later,
    "verloren": mature & at_exit & failed_later, "spaeter": mature & failed & later,
    "nie": mature & failed & failed_later,
    "abbrueche": in_reach & pl.col("austrittsgrund").is_in(DROP_OUT),
    "abschluesse": in_reach & (pl.col("abschluss") == "ja"),
}
for entry in "ABC":
    for leaving in "ABC":
        counts[f"abc{entry}{leaving}"] = (
            ended & (pl.col("abcEintritt") == entry) & (pl.col("abcAustritt") == leaving) & ~at_exit
        )
cents = (pl.col("kosten") * 100).round().cast(pl.Int64)
sums = [condition.cast(pl.Int64).sum().alias(name) for name, condition in counts.items()]
sums += [
    cents.filter(known).sum().alias("kosten"), cents.filter(mature).sum().alias("kostenFaellig"),
    cents.filter(ended).sum().alias("kostenAustritte"),
]
result = rows.group_by("massnahme").agg(sums).sort("massnahme")
sys.stdout.write(result.collect(engine="streaming").write_csv())
