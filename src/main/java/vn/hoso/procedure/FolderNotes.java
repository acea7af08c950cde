package vn.hoso.procedure;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ProcessDefinitionId;

/** What a folder holds for people and not for the engine: its README and its examples, kept with the version. */
@Component
@Internal("belongs to the catalogue, which is public; modelling authorises who exports and who publishes")
public class FolderNotes {

    private final JdbcClient jdbc;

    FolderNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a file of a folder is a note. */
    public static boolean isNote(ModelFile file) {
        return file.name().endsWith(".md") || file.name().startsWith("examples/");
    }

    /** The notes of a deployed version, by name. */
    @Transactional(readOnly = true)
    public List<ModelFile> of(ProcessDefinitionId definition) {
        return jdbc.sql("select name, content from folder_note where definition_id = ? order by name")
                .param(definition.value())
                .query((row, number) -> new ModelFile(row.getString("name"), row.getBytes("content")))
                .list();
    }

    /** Keeps the notes of a version that has just been deployed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(ProcessDefinitionId definition, Collection<ModelFile> notes) {
        for (ModelFile note : notes) {
            jdbc.sql("insert into folder_note (definition_id, name, content) values (?, ?, ?)")
                    .params(definition.value(), note.name(), note.content())
                    .update();
        }
    }
}
