package vn.hoso.deadline.rest;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request as it is sent: texts, so that whatever is wrong with them is told in our words. */
@Schema(name = "DeadlinePreview")
record PreviewRequest(
        @Schema(requiredMode = REQUIRED, format = "date-time", example = "2026-04-24T16:10:00+07:00") @Nullable
        String receivedAt,

        @Schema(requiredMode = REQUIRED, type = "integer", minimum = "0", maximum = "10000", example = "3") @Nullable
        BigDecimal limit,

        @Schema(
                requiredMode = REQUIRED,
                allowableValues = {"WORKING_HOUR", "WORKING_DAY", "DAY", "MONTH"})
        @Nullable
        String unit,

        @Schema(
                description = "What is received strictly later in the day starts on the next working day",
                example = "15:00",
                nullable = true)
        @Nullable
        String cutOff,

        @Schema(description = "Without it the calendar of the caller's unit", nullable = true) @Nullable
        CalendarPart calendar,

        @Nullable List<@Nullable PausePart> pauses) {

    /** A calendar of the caller's own. Without shifts, those of the unit; days off and worked are exactly those given. */
    @Schema(name = "DeadlineCalendar")
    record CalendarPart(
            @Nullable List<@Nullable ShiftPart> shifts,

            @ArraySchema(schema = @Schema(type = "string", format = "date")) @Nullable
            List<@Nullable String> off,

            @ArraySchema(schema = @Schema(type = "string", format = "date")) @Nullable
            List<@Nullable String> work) {}

    @Schema(name = "DeadlineShift")
    record ShiftPart(
            @ArraySchema(
                    arraySchema = @Schema(requiredMode = REQUIRED),
                    schema = @Schema(allowableValues = {"MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"}))
            @Nullable
            List<@Nullable String> days,

            @Schema(requiredMode = REQUIRED, example = "07:30") @Nullable
            String from,

            @Schema(requiredMode = REQUIRED, example = "11:30") @Nullable
            String to) {}

    @Schema(name = "DeadlinePause")
    record PausePart(
            @Schema(requiredMode = REQUIRED, format = "date-time") @Nullable
            String from,

            @Schema(format = "date-time", description = "Null while the clock still stands", nullable = true) @Nullable
            String to,

            @Schema(
                    allowableValues = {"RESUME", "RESTART"},
                    defaultValue = "RESUME")
            @Nullable
            String then) {}
}
