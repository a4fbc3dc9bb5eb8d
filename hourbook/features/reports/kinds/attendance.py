"""The attendance report as a kind: who worked when, day by day."""

from hourbook.core.base.wire import UNSET, UnsetType
from hourbook.core.who.access import Feature
from hourbook.features.reports.engine.kind import ReportKind
from hourbook.features.reports.kinds.attendance_answers import attendance_out, is_last
from hourbook.features.reports.kinds.attendance_rows import LEAST, attendance, days_of
from hourbook.features.reports.kinds.attendance_schemas import AttendanceFilter, AttendanceIn, AttendanceOut
from hourbook.features.reports.kinds.attendance_table import attendance_table
from hourbook.features.reports.schemas import PeopleFilter


class SharedAttendanceFilter(AttendanceFilter, kw_only=True):
    """``users`` here counts where the filter itself has none."""

    users: PeopleFilter | UnsetType | None = UNSET


ATTENDANCE = ReportKind(
    name="attendance", about="List when people worked, day by day; the header Last-Page says whether more follow.",
    request=AttendanceIn, least=LEAST, part="attendanceFilter", saved=SharedAttendanceFilter, hoisted=("users",),
    make=attendance,
    answer=attendance_out, answered=AttendanceOut, table=attendance_table, charted=False, is_last=is_last,
    has_money=False, feature=Feature.ATTENDANCE_REPORT, shared_as=("ATTENDANCE", "ATTENDANCE_DETAILED"), check=days_of,
)  # fmt: skip
