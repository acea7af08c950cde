package vn.hoso.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.hoso.document.PageTemplates;
import vn.hoso.document.PdfRenderer;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.procedure.Procedures;

/** Draws the papers of cases: fills templates with what {@link PrintedData} knows. */
@Component
class CasePages {

    private static final Pattern BODY = Pattern.compile("<body[^>]*>");

    /** Behind the text of every page. */
    private static final String DRAFT_MARK =
            "<div style=\"position: fixed; top: 95mm; left: 10mm; width: 150mm; z-index: -1;"
                    + " text-align: center; text-indent: 0; font-size: 80pt; font-weight: bold; color: #e6e6e6;"
                    + " transform: rotate(-35deg)\">DỰ THẢO</div>";

    private final PageTemplates templates;
    private final PdfRenderer renderer;
    private final Procedures procedures;
    private final PrintedData data;

    CasePages(PageTemplates templates, PdfRenderer renderer, Procedures procedures, PrintedData data) {
        this.templates = templates;
        this.renderer = renderer;
        this.procedures = procedures;
        this.data = data;
    }

    /** The page of a template that lies in the folder of the model which asks for it, filled with {@code data}. */
    byte[] document(ProcessDefinitionId model, String template, Map<String, ?> data) {
        return renderer.render(filled(model, template, data));
    }

    /** The same as a draft: marked as one, and open where number, date and signature come. */
    byte[] draft(ProcessDefinitionId model, String template, Map<String, ?> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.putAll(PrintedData.open());
        return renderer.render(BODY.matcher(filled(model, template, all)).replaceFirst("$0" + DRAFT_MARK));
    }

    private String filled(ProcessDefinitionId model, String template, Map<String, ?> data) {
        String html = html(model, template);
        Map<String, Object> all = new HashMap<>(data);
        all.put("documentSymbol", TemplateHead.of(html).symbol());
        return templates.fill(html, all);
    }

    /** What the template says of itself. */
    TemplateHead head(ProcessDefinitionId model, String template) {
        return TemplateHead.of(html(model, template));
    }

    private String html(ProcessDefinitionId model, String template) {
        return procedures.text(model, "documents/" + template + ".html");
    }

    /** The page of a slip that all procedures share. */
    byte[] slip(CaseFile file, String html, Map<String, String> parts, Map<String, ?> more) {
        return filled(html, parts, data.ofSlip(file), more);
    }

    /** The page of a slip without a case. */
    byte[] deskSlip(DeskSlip slip, String html, Map<String, String> parts, Map<String, ?> more) {
        return filled(html, parts, data.ofDeskSlip(slip), more);
    }

    private byte[] filled(String html, Map<String, String> parts, Map<String, Object> known, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(known);
        all.putAll(more);
        return renderer.render(templates.fill(html, parts, all));
    }
}
