package vn.hoso;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dossier as another system sends it: a confirmation at the counter of Quy Nhơn, free of charge. */
public final class DossierJson {

    private final Map<String, Object> body = new LinkedHashMap<>();
    private final List<Map<String, Object>> papers = new ArrayList<>();

    private DossierJson() {}

    /** With every paper that the procedure asks for. */
    public static DossierJson complete(Api api) {
        DossierJson dossier = new DossierJson();
        String procedure = "xac-nhan-tinh-trang-hon-nhan";
        var counters = api.get("/api/v1/counters").as("tiepnhan.quynhon").send().json();
        api.get("/api/v1/procedures/" + procedure)
                .as("tiepnhan.quynhon")
                .send()
                .json()
                .path("papers")
                .forEach(paper -> dossier.paper(Map.of("key", paper.path("key").asString())));
        dossier.body.put("procedure", procedure);
        dossier.body.put("receivingUnit", counters.get(0).path("key").asString());
        dossier.body.put("parties", List.of(party("SUBMITTER", "Nguyễn Thị Hoa"), party("OWNER", "Nguyễn Thị Hoa")));
        dossier.body.put("papers", dossier.papers);
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("mucDich", "giao-dich");
        answers.put("mucDichGhiRo", "Chuyển nhượng quyền sử dụng đất");
        answers.put("tinhTrangKhaiBao", "chua-ket-hon");
        answers.put("quaTrinhCuTru", "Từ năm 2018 ở phường Quy Nhơn");
        answers.put("canXacMinh", false);
        answers.put("doiTuongMienLePhi", true);
        dossier.body.put("answers", answers);
        return dossier;
    }

    public DossierJson ownedBy(String name) {
        body.put("parties", List.of(party("SUBMITTER", name), party("OWNER", name)));
        return this;
    }

    /**
     * Handed in by someone else than the owner.
     *
     * @param representation by what right, as it is sent; null for nothing said of it
     */
    public DossierJson handedInBy(String name, @Nullable Map<String, Object> representation) {
        Map<String, Object> submitter = new LinkedHashMap<>(party("SUBMITTER", name));
        submitter.put("idNumber", "052188004321");
        if (representation != null) {
            submitter.put("representation", representation);
        }
        body.put("parties", List.of(submitter, ((List<?>) body.get("parties")).getLast()));
        return this;
    }

    /** One paper more. */
    public DossierJson paper(Map<String, Object> paper) {
        papers.add(paper);
        return this;
    }

    /** One field more. */
    public DossierJson with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    /** The same dossier with its fields and answers the other way round. */
    public DossierJson backwards() {
        DossierJson other = new DossierJson();
        other.papers.addAll(papers);
        turned(body).forEach(other.body::put);
        other.body.put("papers", other.papers);
        return other;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> turned(Map<String, Object> map) {
        Map<String, Object> turned = new LinkedHashMap<>();
        new ArrayList<>(map.entrySet())
                .reversed()
                .forEach(entry -> turned.put(
                        entry.getKey(),
                        entry.getValue() instanceof Map<?, ?> inner
                                ? turned((Map<String, Object>) inner)
                                : entry.getValue()));
        return turned;
    }

    public Map<String, Object> body() {
        return body;
    }

    private static Map<String, Object> party(String kind, String name) {
        return Map.of(
                "kind", kind,
                "name", name,
                "idNumber", "052190001234",
                "phone", "0912345678",
                "address", "Phường Quy Nhơn");
    }
}
