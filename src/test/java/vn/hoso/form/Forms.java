package vn.hoso.form;

import java.util.List;
import java.util.stream.Collectors;

/** Forms for tests. */
public final class Forms {

    private Forms() {}

    /** A form of these components, each as JSON with ' for ". */
    public static String json(String... components) {
        return "{\"type\":\"default\",\"id\":\"thu\",\"schemaVersion\":19,\"components\":["
                + List.of(components).stream().collect(Collectors.joining(",")).replace('\'', '"') + "]}";
    }

    public static FormSchema of(String... components) {
        return FormSchema.parse(json(components));
    }

    /** A form with one of everything. */
    public static FormSchema rich() {
        return FormSchema.parse(richJson());
    }

    public static String richJson() {
        return json(
                "{'type':'text','id':'t','text':'# Thẩm định\\n**Đọc kỹ** trước khi điền.\\n- một\\n- hai',"
                        + "'properties':{'text_en':'# Appraisal\\nRead first.'}}",
                "{'type':'radio','key':'quyetDinh','label':'Quyết định','properties':{'fact':'true','label_en':'Decision'},"
                        + "'values':[{'label':'Đồng ý','value':'dong-y','label_en':'Approve'},{'label':'Trả lại','value':'tra-lai'}],"
                        + "'validate':{'required':true},'layout':{'row':'r1','columns':8}}",
                "{'type':'datetime','subtype':'date','key':'ngay','dateLabel':'Ngày thẩm định','layout':{'row':'r1'},"
                        + "'properties':{'fact':'true'}}",
                "{'type':'group','label':'Trả lại','showOutline':true,"
                        + "'conditional':{'hide':'=not(quyetDinh = \\\"tra-lai\\\") or quyetDinh = null'},'components':["
                        + "{'type':'textarea','key':'lyDo','label':'Lý do trả lại','description':'Nêu căn cứ',"
                        + "'validate':{'required':true,'minLength':5,'maxLength':200}}]}",
                "{'type':'textfield','key':'soDinhDanh','label':'Số định danh','validate':{'pattern':'^\\\\\\\\d{12}$'},"
                        + "'properties':{'pattern_message':'Số định danh gồm 12 chữ số'}}",
                "{'type':'textfield','key':'thu','label':'Thư điện tử','validate':{'validationType':'email'}}",
                "{'type':'number','key':'soNgay','label':'Số ngày','decimalDigits':0,'defaultValue':3,"
                        + "'validate':{'min':1,'max':30},'appearance':{'suffixAdorner':'ngày'},'properties':{'fact':'true'}}",
                "{'type':'number','key':'soTien','label':'Số tiền','decimalDigits':2,'validate':{'min':'0'},"
                        + "'properties':{'fact':'true'}}",
                "{'type':'checkbox','key':'canXacMinh','label':'Cần xác minh','properties':{'fact':'true'}}",
                "{'type':'checklist','key':'giayTo','label':'Giấy tờ','values':["
                        + "{'label':'Tờ khai','value':'to-khai'},{'label':'Bản sao','value':'ban-sao'}]}",
                "{'type':'taglist','key':'the','label':'Thẻ','values':[{'label':'Gấp','value':'gap'},{'label':'Khó','value':'kho'}]}",
                "{'type':'select','key':'donVi','label':'Đơn vị','valuesKey':'units'}",
                "{'type':'datetime','subtype':'time','key':'gio','timeLabel':'Giờ hẹn','timeSerializingFormat':'no_timezone'}",
                "{'type':'datetime','subtype':'datetime','key':'hen','dateLabel':'Hẹn trả','timeSerializingFormat':'no_timezone'}",
                "{'type':'textfield','key':'nguoiXacMinh','label':'Người xác minh','conditional':{'hide':'=canXacMinh = false'},"
                        + "'properties':{'required_when':'=canXacMinh'}}",
                "{'type':'textfield','key':'maHoSo','label':'Mã hồ sơ','readonly':true}",
                "{'type':'separator'}",
                "{'type':'spacer','height':20}",
                "{'type':'button','label':'Gửi','action':'submit'}");
    }

    /** What is wrong with this form, as {@code path: reason}. */
    static List<String> problems(String json) {
        return FormSchema.read(json) instanceof FormReading.Refused refused
                ? refused.problems().stream()
                        .map(problem -> problem.path() + ": " + problem.reason().en())
                        .toList()
                : List.of();
    }
}
