package vn.hoso.deadline.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.deadline.WorkingCalendars;
import vn.hoso.shell.rest.Problems;

class DeadlinePreviewTest {

    private static final String SHIFTS = """
            "shifts":[{"days":["MON","TUE","WED","THU","FRI"],"from":"07:30","to":"11:30"},
            {"days":["MON","TUE","WED","THU","FRI"],"from":"13:00","to":"17:00"}]
            """;

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new DeadlineController(UnitCalendars.everywhere(WorkingCalendars.vietNam())))
            .setControllerAdvice(Problems.handler())
            .build();

    @Test
    void answersTheExampleWithTheCallersCalendar() throws Exception {
        var body = """
                {"receivedAt":"2026-04-24T16:10:00+07:00","limit":3,"unit":"WORKING_DAY","cutOff":"15:00",
                "calendar":{%s,"off":["2026-04-27","2026-04-30","2026-05-01"],"work":["2026-01-10"]},"pauses":[]}
                """.formatted(SHIFTS);
        preview(body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$.dueAt").value("2026-05-05T17:00:00+07:00"))
                .andExpect(jsonPath("$.explanation[0].length()").value(4))
                .andExpect(jsonPath("$.explanation[0].text").value("Nhận lúc 16:10 thứ Sáu 24/04/2026"))
                .andExpect(jsonPath("$.explanation[0].from").value("2026-04-24T16:10:00+07:00"))
                .andExpect(jsonPath("$.explanation[-1:].to").value("2026-05-05T17:00:00+07:00"))
                .andExpect(jsonPath("$.explanation[-1:].text").value("Hạn: 17:00 ngày 05/05/2026"));
    }

    @Test
    void usesTheUnitsCalendarWhereNoneIsSent() throws Exception {
        preview("{\"receivedAt\":\"2026-04-24T09:10:00Z\",\"limit\":3,\"unit\":\"WORKING_DAY\",\"cutOff\":\"15:00\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dueAt").value("2026-05-05T17:00:00+07:00"));
    }

    @Test
    void aWorkedSaturdayHasTheShiftsOfAWeekday() throws Exception {
        preview("""
                {"receivedAt":"2026-01-09T16:00:00+07:00","limit":4,"unit":"WORKING_HOUR","cutOff":null,
                "calendar":{%s,"work":["2026-01-10"]}}
                """.formatted(SHIFTS)).andExpect(jsonPath("$.dueAt").value("2026-01-10T10:30:00+07:00"));
    }

    @Test
    void pausesResumeOrRestart() throws Exception {
        var body = """
                {"receivedAt":"2026-06-01T08:00:00+07:00","limit":3,"unit":"WORKING_DAY","pauses":[
                {"from":"2026-06-02T07:30:00+07:00","to":"2026-06-03T07:30:00+07:00","then":"%s"}]}
                """;
        preview(body.formatted("RESUME")).andExpect(jsonPath("$.dueAt").value("2026-06-05T17:00:00+07:00"));
        preview(body.formatted("RESTART")).andExpect(jsonPath("$.dueAt").value("2026-06-08T17:00:00+07:00"));
    }

    @Test
    void anOpenPauseHasNoDueTime() throws Exception {
        preview("""
                {"receivedAt":"2026-06-01T08:00:00+07:00","limit":3,"unit":"WORKING_DAY",
                "pauses":[{"from":"2026-06-02T07:30:00+07:00","to":null,"then":"RESUME"}]}
                """).andExpect(status().isOk()).andExpect(jsonPath("$.dueAt").value(nullValue()));
    }

    @Test
    void answersInEnglishOnRequest() throws Exception {
        mvc.perform(post("/api/v1/deadlines/preview")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Accept-Language", "en-GB,en;q=0.9")
                        .content("{\"receivedAt\":\"2026-06-01T08:00:00+07:00\",\"limit\":1,\"unit\":\"DAY\"}"))
                .andExpect(jsonPath("$.explanation[0].text").value("Received at 08:00 on Monday 01/06/2026"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{'limit':3,'unit':'DAY'}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','unit':'DAY'}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':3}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':3,'unit':'WEEK'}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':-1,'unit':'DAY'}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':10001,'unit':'DAY'}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1e99,'unit':'DAY'}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1.5,'unit':'DAY'}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':'x','unit':'DAY'}",
                "{'receivedAt':'2026-06-31T08:00:00+07:00','limit':1,'unit':'DAY'}",
                "{'receivedAt':'2026-06-01T08:00:00','limit':1,'unit':'DAY'}",
                "{'receivedAt':'yesterday','limit':1,'unit':'DAY'}",
                "{'receivedAt':'0001-06-01T08:00:00+07:00','limit':1,'unit':'DAY'}",
                "{'receivedAt':{},'limit':1,'unit':'DAY'}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','cutOff':'25:00'}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','cutOff':''}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','calendar':{'shifts':[]}}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','calendar':{'shifts':[null]}}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','calendar':{'shifts':[{'days':[],'from':'07:00','to':'08:00'}]}}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','calendar':{'shifts':[{'days':['MONDAY'],'from':'07:00','to':'08:00'}]}}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','calendar':{'shifts':[{'days':['MON'],'from':'09:00','to':'08:00'}]}}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','calendar':{'shifts':[{'from':'07:00','to':'08:00'}]}}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','calendar':{'off':['30/04/2026']}}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','calendar':{'off':[null]}}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','pauses':[null]}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','pauses':[{}]}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','pauses':[{'from':'2026-06-02T08:00:00+07:00','to':'2026-06-01T08:00:00+07:00','then':'RESUME'}]}",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','pauses':[{'from':'2026-06-01T08:00:00+07:00','to':'2026-06-02T08:00:00+07:00','then':'STOP'}]}"
            })
    void refusesWhatIsWrongAndSaysWhy(String body) throws Exception {
        var detail = preview(body.replace('\'', '"'))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(400))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(detail).contains("\"detail\":\"");
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        preview("{\"receivedAt\":\"2026-06-01T08:00:00+07:00\",\"limit\":\"x\",\"unit\":\"DAY\"}")
                .andExpect(jsonPath("$.detail").value("Trường “limit” trong JSON sai kiểu hoặc sai giá trị."));
        preview("{\"receivedAt\":\"2026-06-01\",\"limit\":1,\"unit\":\"DAY\"}")
                .andExpect(jsonPath("$.title").value("Yêu cầu không đọc được"))
                .andExpect(jsonPath("$.detail")
                        .value("“receivedAt”: “2026-06-01” không phải là thời điểm có múi giờ, ví dụ"
                                + " 2026-04-24T16:10:00+07:00."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'limit':1,'unit':'DAY'} | The field “receivedAt” is missing.",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'WEEK'}"
                        + " | “unit”: “WEEK” is not one of WORKING_HOUR, WORKING_DAY, DAY, MONTH.",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':-1,'unit':'DAY'}"
                        + " | “limit” must be a whole number between 0 and 10000.",
                "{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','calendar':{'shifts':[{'days':['MON'],'from':'09:00','to':'08:00'}]}}"
                        + " | A shift must end after it begins, but this one is 09:00–08:00."
            })
    void saysSoInEnglishToThoseWhoAskForIt(String body, String detail) throws Exception {
        mvc.perform(post("/api/v1/deadlines/preview")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Accept-Language", "en")
                        .content(body.replace('\'', '"')))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.title").value("Bad request"))
                .andExpect(jsonPath("$.detail").value(detail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'shifts':[] | Lịch làm việc cần ít nhất một ca, nhưng lịch này không có ca nào.",
                "'off':['2026-06-02'],'work':['2026-06-02'] | Ngày 2026-06-02 không thể vừa nghỉ vừa làm việc.",
                "'shifts':[{'days':['MON'],'from':'07:00','to':'09:00'},{'days':['MON'],'from':'08:00','to':'10:00'}]"
                        + " | Hai ca 07:00–09:00 và 08:00–10:00 của cùng một ngày (MONDAY) chồng lên nhau."
            })
    void saysInVietnameseWhyACalendarIsNone(String calendar, String detail) throws Exception {
        preview(("{'receivedAt':'2026-06-01T08:00:00+07:00','limit':1,'unit':'DAY','calendar':{" + calendar + "}}")
                        .replace('\'', '"'))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(detail));
    }

    private ResultActions preview(String body) throws Exception {
        return mvc.perform(post("/api/v1/deadlines/preview")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
