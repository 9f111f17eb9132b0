"""Sections 2.2, 2.3, 2.4 and 2.5 of the method, second edition, written down directly and slowly.

Shares no line and no idea with the program: participants are single rows, the regression solves one
dense system, the grid is summed by plain arrays. Python 3 with numpy, from the package's root:

    python3 Tests/ScoringTests/Fixtures/reference.py > Tests/ScoringTests/Fixtures/sample.json
"""

import csv
import json
import pathlib
import xml.etree.ElementTree as xml
from collections import Counter, defaultdict

import numpy as np

NS = {"m": "urn:massnahmensteckbrief:1"}
FOLDER = pathlib.Path("catalog/beispiel")
FIRST, LAST = "2024-01-01", "2025-12-31"  # reference date 2026-06-30: 24 months of mature exits
GOOD = {"svb", "svbGefoerdert", "ausbildung", "selbstaendig"}


def profiles():
    found = {}
    for path in FOLDER.rglob("*.xml"):
        root = xml.parse(path).getroot()

        def text(name):
            node = root.find(name, NS)
            return node.text.strip() if node is not None else None

        groups = [g.text for g in root.findall("m:zielgruppe/m:gruppe", NS)]
        profile = {
            "district": text("m:zuordnung/m:kreis"),
            "aim": text("m:ziele/m:hauptziel"),
            "provider": text("m:traeger/m:name"),
            "instrument": text("m:recht/m:instrument"),
            "target": groups[0] if len(groups) == 1 else "unbekannt",
        }
        found[text("m:kopf/m:id")] = profile
        number = text("m:zuordnung/m:massnahmenummer")
        if number:
            found[number] = profile
    return found


def band(months):
    if not months:
        return "unbekannt"
    return "0-11" if int(months) < 12 else "12-23" if int(months) < 24 else "24+"


def cases():
    known = profiles()
    for row in csv.DictReader(open(FOLDER / "ergebnisse.csv"), delimiter=";"):
        profile = known[row["massnahme"]]
        out = row["austritt"]
        if profile["aim"] != "integration" or row["austrittsgrund"] == "nichtantritt":
            continue
        if not (FIRST <= out <= LAST) or row["status6Monate"] in ("", "unbekannt", "ausserhalb"):
            continue
        yield {
            "district": profile["district"],
            "provider": profile["provider"],
            "y": int(row["status6Monate"] in GOOD),
            "x": {
                "austrittsquartal": f"{out[:4]}-Q{(int(out[5:7]) + 2) // 3}",
                "abcEintritt": row["abcEintritt"] or "unbekannt",
                "altersgruppe": row["altersgruppe"] or "unbekannt",
                "geschlecht": row["geschlecht"] or "unbekannt",
                "arbeitslosMonate": band(row["arbeitslosMonate"]),
                "berufsabschluss": row["berufsabschluss"] or "unbekannt",
                "zielgruppe": profile["target"],
                "instrument": profile["instrument"],
            },
        }


def expit(eta):
    return 1 / (1 + np.exp(-eta))


def columns(rows):
    chosen = []
    for name in rows[0]["x"]:
        counts = Counter(row["x"][name] for row in rows)
        if len(counts) < 2:
            continue
        most = sorted(counts, key=lambda level: (-counts[level], level))[0]
        reference = "A" if name == "abcEintritt" and "A" in counts else most
        for level in sorted(counts):
            if level != reference and counts[level] >= 10:
                chosen.append((name, level))
    return chosen


def within(rows, chosen, districts, units):
    """By column: what units tell of it within themselves, at the rate of their district."""
    y, x, j, d = arrays(rows, chosen, districts, units)
    total = np.zeros(len(chosen))
    for e in range(len(districts)):
        inside = d == e
        rate = min(max(y[inside].sum(), 0.5), inside.sum() - 0.5) / inside.sum()
        for u in set(j[inside]):
            own = x[j == u]
            total += rate * (1 - rate) * ((own - own.mean(axis=0)) ** 2).sum(axis=0)
    return total


def arrays(rows, chosen, districts, units):
    y = np.array([row["y"] for row in rows], float)
    x = np.array([[float(row["x"][n] == v) for n, v in chosen] for row in rows])
    j = np.array([units.index((row["district"], row["provider"])) for row in rows])
    d = np.array([districts.index(row["district"]) for row in rows])
    return y, x, j, d


def half_successes(y, x, j, precision):
    """Units' effects free, half a success and half a failure each; slopes with a normal prior."""
    k, count = x.shape[1], j.max() + 1
    z = np.hstack([x, np.eye(count)[j]])
    b = np.zeros(k + count)
    for _ in range(500):
        p = expit(z @ b)
        v = p * (1 - p)
        h = v / np.bincount(j, v, count)[j]
        residual = y + h / 2 - (1 + h) * p
        score = z.T @ residual
        score[:k] -= precision * b[:k]
        hessian = z.T @ (z * v[:, None])
        hessian[range(k), range(k)] += precision
        step = np.linalg.solve(hessian, score)
        b += step * min(1, 5 / np.abs(step).max())
        if np.abs(step).max() < 1e-13:
            break
    return b, hessian, residual, v


def ridge(y, x, j, d, offset):
    """Slopes, units and districts of the dense system, the log-odds of the first step given."""
    z = np.hstack([x, np.eye(j.max() + 1)[j], np.eye(d.max() + 1)[d]])
    penalty = np.array([1.0] * (z.shape[1] - d.max() - 1) + [1e-6] * (d.max() + 1))
    b = np.zeros(z.shape[1])
    for _ in range(200):
        p = expit(offset + z @ b)
        hessian = z.T @ (z * (p * (1 - p))[:, None]) + np.diag(penalty)
        step = np.linalg.solve(hessian, z.T @ (y - p) - penalty * b)
        b += step
        if np.abs(step).max() < 1e-13:
            break
    return b, hessian


def regression(rows, chosen, districts, units, information):
    """Slopes in two steps, and what is not known of them."""
    y, x, j, d = arrays(rows, chosen, districts, units)
    inside = information >= 2
    k = inside.sum()
    b, hessian, _, _ = half_successes(y, x[:, inside], j, 1.0)
    offset = x[:, inside] @ b[:k]
    c, between = ridge(y, x[:, ~inside], j, d, offset)
    rest = (~inside).sum()
    beta = np.zeros(len(chosen))
    beta[inside], beta[~inside] = b[:k], c[:rest]
    covariance = np.zeros((len(chosen), len(chosen)))
    covariance[np.ix_(inside, inside)] = np.linalg.inv(hessian)[:k, :k]
    covariance[np.ix_(~inside, ~inside)] = np.linalg.inv(between)[:rest, :rest]
    return x @ beta, beta, covariance, x, y


def validation(rows, chosen, districts, units):
    """Each provider left out by one Newton step, all columns from within."""
    y, x, j, d = arrays(rows, chosen, districts, units)
    k = x.shape[1]
    b, _, residual, v = half_successes(y, x, j, 1.0)
    score, curvature = [], []
    for u in range(len(units)):
        own = x[j == u]
        weighted = own * v[j == u][:, None]
        mean = weighted.sum(axis=0)
        curvature.append(own.T @ weighted - np.outer(mean, mean) / v[j == u].sum())
        score.append(own.T @ residual[j == u])
    total = sum(curvature) + np.eye(k)
    predictor, good, pairs = np.zeros(len(y)), [], []
    for u in range(len(units)):
        left = b[:k] - np.linalg.solve(total - curvature[u], score[u])
        predictor[j == u] = x[j == u] @ left
        yes, no = predictor[(j == u) & (y == 1)], predictor[(j == u) & (y == 0)]
        good.append(sum(1.0 if s > f + 1e-12 else 0.5 * (s > f - 1e-12) for s in yes for f in no))
        pairs.append(len(yes) * len(no))
    good, pairs = np.array(good), np.array(pairs, float)
    area = good.sum() / pairs.sum()
    slope, hessian, _, _ = half_successes(y, predictor[:, None], j, 0.0)
    return {
        "areaUnderCurve": float(area),
        "standardError": float(np.sqrt(((good - area * pairs) ** 2).sum()) / pairs.sum()),
        "pairs": float(pairs.sum()),
        "slope": float(slope[0]),
        "slopeError": float(np.sqrt(np.linalg.inv(hessian)[0, 0])),
    }


def benchmark(linear, y):
    """The intercept at which expectations sum to the clamped successes, by bisection."""
    target = min(max(y.sum(), 0.5), len(y) - 0.5)
    low, high = -30.0, 30.0
    for _ in range(200):
        middle = (low + high) / 2
        if expit(middle + linear).sum() < target:
            low = middle
        else:
            high = middle
    return middle


H = 0.02
THETA = np.arange(-250, 251) * H
SHIFT = np.arange(-150, 151) * H
U = np.arange(-400, 401) * H
TAU = np.arange(1, 41) * 0.05


def quantile(points, probabilities, q):
    middle = np.cumsum(probabilities) - probabilities / 2
    return float(np.interp(q, middle, points))


def blurred(likelihood, error):
    """Convolved with a normal distribution, cut off at four standard deviations, ends held."""
    if error == 0:
        return likelihood
    radius = int(np.ceil(4 * error / H))
    weights = np.exp(-0.5 * (np.arange(-radius, radius + 1) * H / error) ** 2)
    padded = np.pad(likelihood, radius, mode="edge")
    return np.convolve(padded, weights / weights.sum(), "valid")


def joint(districts):
    """districts: {name: [(logits, y, s_E) per unit]}"""
    prior = np.array([np.exp(-0.5 * (THETA / t) ** 2) for t in TAU])
    prior /= prior.sum(axis=1, keepdims=True)
    likelihood, integral, log_m, share = {}, {}, np.zeros(len(TAU)), {}
    for name, units in districts.items():
        like = []
        for logits, y, error in units:
            eta = logits[:, None] + U[None, :]
            ll = (y[:, None] * eta - np.log1p(np.exp(eta))).sum(axis=0)
            like.append((blurred(np.exp(ll - ll.max()), error), ll.max()))
        likelihood[name] = [l for l, _ in like]
        # I_j(tau, a) = sum over theta of L(a + theta) phi_tau(theta)
        integral[name] = [
            np.array([[np.dot(l[a : a + 501], prior[t]) for a in range(301)] for t in range(40)])
            for l, _ in like
        ]
        product = np.sum([np.log(i) for i in integral[name]], axis=0)
        top = product.max(axis=1)
        weights = np.exp(product - top[:, None])
        log_m += sum(m for _, m in like) + top + np.log(weights.mean(axis=1))
        share[name] = weights / weights.sum(axis=1, keepdims=True)
    logw = -0.5 * TAU**2 + log_m
    w = np.exp(logw - logw.max())
    w /= w.sum()
    results = {}
    for name, units in districts.items():
        node = w[:, None] * share[name]
        count = len(units)
        above = np.zeros((count, count))
        theta = np.zeros((count, 501))
        relative = np.zeros((count, 801))
        for t in range(40):
            for a in range(301):
                if node[t, a] < 1e-14:
                    continue
                q = [
                    likelihood[name][j][a : a + 501] * prior[t] / integral[name][j][t, a]
                    for j in range(count)
                ]
                for j in range(count):
                    theta[j] += node[t, a] * q[j]
                    relative[j, a : a + 501] += node[t, a] * q[j]
                    for k in range(count):
                        if k != j:
                            below = np.cumsum(q[k]) - q[k] / 2
                            above[j, k] += node[t, a] * np.dot(q[j], below)
        everyone = np.concatenate([logits for logits, _, _ in units])
        results[name] = [
            {
                "theta": float(THETA @ theta[j]),
                "thetaInterval90": [quantile(THETA, theta[j], 0.05), quantile(THETA, theta[j], 0.95)],
                "probabilityAboveExpectation": float(relative[j][401:].sum() + relative[j][400] / 2),
                "probabilityAboveAverage": float(theta[j][251:].sum() + theta[j][250] / 2),
                "expectedRank": float(1 + sum(above[k, j] for k in range(count) if k != j)),
                "adjustedRate": float(expit(everyone + quantile(U, relative[j], 0.5)).mean()),
                "adjustedInterval": [
                    float(expit(everyone + quantile(U, relative[j], q)).mean()) for q in (0.05, 0.95)
                ],
            }
            for j in range(count)
        ]
    return float(TAU @ w), results


def mid_p(p, observed):
    f = np.array([1.0])
    for q in p:
        f = np.convolve(f, [1 - q, q])
    low = f[:observed].sum() + f[observed] / 2
    high = f[observed + 1 :].sum() + f[observed] / 2
    return float(min(1, 2 * min(low, high)))


def main():
    rows = list(cases())
    chosen = columns(rows)
    districts = sorted({row["district"] for row in rows})
    units = sorted({(row["district"], row["provider"]) for row in rows})
    information = within(rows, chosen, districts, units)
    linear, beta, covariance, x, y = regression(rows, chosen, districts, units, information)
    place = np.array([row["district"] for row in rows])
    provider = np.array([row["provider"] for row in rows])
    result, grouped, alphas = {}, {}, {}
    logit = np.zeros(len(rows))
    for district in districts:
        inside = place == district
        alphas[district] = benchmark(linear[inside], y[inside])
        logit[inside] = alphas[district] + linear[inside]
    for district, name in units:
        here = (place == district) & (provider == name)
        p = expit(logit[here])
        everywhere = expit(logit[place == district])
        weights = everywhere * (1 - everywhere)
        mean = (weights[:, None] * x[place == district]).sum(axis=0) / weights.sum()
        difference = ((p * (1 - p))[:, None] * (x[here] - mean)).sum(axis=0)
        variance = (p * (1 - p)).sum()
        error = float(np.sqrt(difference @ covariance @ difference) / variance)
        result[f"{district} {name}"] = {
            "n": int(here.sum()),
            "observed": int(y[here].sum()),
            "expected": float(p.sum()),
            "variance": float(variance),
            "logOddsError": error,
            "midP": mid_p(p, int(y[here].sum())),
        }
        grouped.setdefault(district, []).append((logit[here], y[here], error))
    tau, effects = joint(grouped)
    counter = defaultdict(int)
    for district, name in units:
        result[f"{district} {name}"].update(effects[district][counter[district]])
        counter[district] += 1
    print(
        json.dumps(
            {
                "coefficients": {f"{n}={v}": float(b) for (n, v), b in zip(chosen, beta)},
                "withinInformation": {f"{n}={v}": float(w) for (n, v), w in zip(chosen, information)},
                "validation": validation(rows, chosen, districts, units),
                "alpha": {d: float(a) for d, a in alphas.items()},
                "tau": tau,
                "units": result,
            },
            indent=1,
            ensure_ascii=False,
            sort_keys=True,
        )
    )


main()
