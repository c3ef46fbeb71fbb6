"""A report told as of other years, five at a time, reads as it did, but for its years: no rule hangs on one plan.

The tenth plan, 十五, and the fifteenth, 十五五, are where names of plans are easily taken for one another.
"""

from __future__ import annotations

import pandas as pd
import pytest
from made_report import rows_of

NAMES = ("六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六")
PLANS = dict(zip(range(1981, 2032, 5), NAMES, strict=True))  # by their first years
LATEST = 2026
REPORT = """一、“{done}”时期工作回顾
“{done}”时期,是极不平凡的五年。与“{before}”末相比,财政收入增长62%。“{done}”期间农民收入累计增加900元。
投资总额“{done}”时期比“{before}”时期增长54%。税收85亿元,比“{done}”计划目标80亿元超过5亿元。公路里程是“{before}”末的1.8倍。
二、{last}年工作回顾
{last}年,生产总值完成380亿元,增长7%,比{base}年增长51%。失业率由{base}年的4.1%降到3.5%。
第{nth}个五年规划期间,新建学校9所。第{earlier}个五年规划期间,新建学校5所。
三、“{next}”时期的主要目标
根据“{next}”规划建议,“{next}”期间生产总值年均增长8%。到{end}年,森林覆盖率达到40%。“{next}”末在校学生9万人。
四、{year}年工作安排
生产总值增长8%。力争新增企业90家,完成“{next}”规划的60个项目。
"""


def told_in(year: int) -> pd.DataFrame:
    """What the reader says of the report of `year`, its periods counted from that year and names of plans set aside."""
    done, before, after = (f"{PLANS[first]}五" for first in (year - 5, year - 10, year))
    years = {"year": year, "last": year - 1, "base": year - 6, "end": year + 4}
    plans = {"nth": PLANS[year - 5], "earlier": PLANS[year - 10], "done": done, "before": before, "next": after}
    rows = rows_of(REPORT.format(**years, **plans), year)
    rows["period"] = ["-".join(str(int(part) - year) for part in told.split("-") if part) for told in rows["period"]]
    rows["subject_zh"] = rows["subject_zh"].replace({done: "done", before: "before", after: "next"}, regex=True)
    return rows[["text", "scaled_value", "unit", "comparator", "measure_type", "class", "period", "subject_zh"]]


@pytest.mark.parametrize("year", range(1991, LATEST, 5))
def test_a_report_of_another_plan_reads_the_same(year: int) -> None:
    told, latest = told_in(year), told_in(LATEST)
    assert len(latest) > 15
    pd.testing.assert_frame_equal(told, latest)
