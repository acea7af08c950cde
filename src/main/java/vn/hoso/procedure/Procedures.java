package vn.hoso.procedure;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.engine.Decisions;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.Deployments.DeployedProcess;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.form.FormSchema;

/** The catalogue: which versions there are, which is in force, and the files that belong to each. */
@Service
@Internal("the catalogue is public; what is done with it is authorised by reception and casefile")
public class Procedures {

    private static final String COLUMNS = "select id, key, descriptor, definition_id, source from procedure_version";

    private static final Collator BY_NAME = Collator.getInstance(Locale.of("vi"));

    private final JdbcClient jdbc;
    private final Deployments deployments;
    private final Decisions decisions;
    private final CurrentOfficer current;
    private final Clock clock;
    private final YAMLMapper yaml = YAMLMapper.builder().build();
    private final Map<UUID, ProcedureVersion> versions = new ConcurrentHashMap<>();
    private final Map<String, FormSchema> forms = new ConcurrentHashMap<>();

    Procedures(JdbcClient jdbc, Deployments deployments, Decisions decisions, CurrentOfficer current, Clock clock) {
        this.jdbc = jdbc;
        this.deployments = deployments;
        this.decisions = decisions;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The procedures under which cases are received on a day, one version each, by name. Of each procedure the version
     * counts whose first day came last, and of two with the same first day the one that was published later. When that
     * version has ended, the procedure has: an older one never comes back.
     */
    @Transactional(readOnly = true)
    public List<ProcedureVersion> inForce(LocalDate day) {
        return jdbc
                .sql("select * from (select distinct on (key) * from procedure_version where effective_from <= ?"
                        + " order by key, effective_from desc, sequence desc) newest"
                        + " where effective_to is null or effective_to > ?")
                .params(day, day)
                .query(this::version)
                .list()
                .stream()
                .sorted(Comparator.comparing(
                        version -> version.descriptor().name().vi(), BY_NAME))
                .toList();
    }

    /** The version of one procedure that is in force on a day. */
    @Transactional(readOnly = true)
    public Optional<ProcedureVersion> inForce(String key, LocalDate day) {
        return inForce(day).stream()
                .filter(version -> version.key().equals(key))
                .findFirst();
    }

    /** @throws NoSuchElementException when there is no such version */
    @Transactional(readOnly = true)
    public ProcedureVersion get(UUID id) {
        ProcedureVersion known = versions.get(id);
        return known != null
                ? known
                : jdbc.sql(COLUMNS + " where id = ?")
                        .param(id)
                        .query(this::version)
                        .optional()
                        .orElseThrow();
    }

    /** The form of a version, as it was deployed with it. Forms of called paths are found by their own version. */
    public FormSchema form(ProcessDefinitionId definition, String form) {
        return forms.computeIfAbsent(
                definition.value() + "/" + form, key -> FormSchema.parse(text(definition, form + ".form")));
    }

    /** A text file of a version's folder: a document template. */
    public String text(ProcessDefinitionId definition, String file) {
        return deployments
                .file(definition, file)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(
                        () -> new NoSuchElementException("The folder of " + definition.value() + " has no " + file));
    }

    /** A decision with exactly one answer. */
    @Transactional
    public Map<String, Object> decide(ProcedureVersion version, String decision, Map<String, Object> facts) {
        List<Map<String, Object>> found = decisions.decide(version.definition(), decision, facts);
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "The decision " + decision + " of " + version.key() + " has " + found.size() + " answers for "
                            + facts + "; it must have one. It reads answers to fields that carry the property fact");
        }
        return found.getFirst();
    }

    /** A decision on what is known so far; empty while it has no answer yet. */
    @Transactional
    public Optional<Map<String, Object>> decideEarly(
            ProcedureVersion version, String decision, Map<String, Object> facts) {
        List<Map<String, Object>> found = decisions.decide(version.definition(), decision, facts);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /**
     * Puts a deployed folder into the catalogue. A version that is there stays exactly as it was published.
     *
     * @return whether it was added
     */
    @Transactional
    public boolean publish(String key, String descriptorYaml, Deployments.Source source) {
        ProcedureDescriptor descriptor = read(descriptorYaml);
        DeployedProcess process = deployments
                .find(key, descriptor.version())
                .orElseThrow(() -> new IllegalStateException("procedure.yaml of " + key + " names version "
                        + descriptor.version() + ", which no deployed model carries as its version tag"));
        int added = jdbc.sql("insert into procedure_version (id, key, code, version, name_vi, name_en, effective_from,"
                        + " effective_to, definition_id, source, descriptor, published_at, published_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key, version) do nothing")
                .params(
                        UUID.randomUUID(),
                        key,
                        descriptor.code(),
                        descriptor.version(),
                        descriptor.name().vi(),
                        descriptor.name().en(),
                        descriptor.effectiveFrom())
                .param(descriptor.effectiveTo())
                .params(
                        process.id().value(),
                        source.name(),
                        descriptorYaml,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        current.actorId())
                .update();
        return added == 1;
    }

    /** Whether any version of a procedure is in the catalogue, in force or not. */
    @Transactional(readOnly = true)
    public boolean isKnown(String key) {
        return jdbc.sql("select exists (select 1 from procedure_version where key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** Reads a {@code procedure.yaml}. */
    public ProcedureDescriptor read(String descriptorYaml) {
        return yaml.readValue(descriptorYaml, ProcedureDescriptor.class);
    }

    /** A published version never changes, so its descriptor is read once. */
    private ProcedureVersion version(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ProcedureVersion known = versions.get(id);
        if (known == null) {
            known = new ProcedureVersion(
                    id,
                    row.getString("key"),
                    read(row.getString("descriptor")),
                    new ProcessDefinitionId(row.getString("definition_id")),
                    row.getString("source"));
            versions.put(id, known);
        }
        return known;
    }
}
