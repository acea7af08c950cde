package vn.hoso.modelling;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ProcessModel;
import vn.hoso.procedure.FolderNotes;
import vn.hoso.procedure.ProcedureDescriptor;

/**
 * A folder that someone brought, read.
 *
 * @param model its one process
 * @param descriptor what its {@code procedure.yaml} says; null for a path that procedures share
 */
record Folder(
        List<ModelFile> files, ProcessModel model, @Nullable ProcedureDescriptor descriptor) {

    /** What goes to the engine. */
    List<ModelFile> deployable() {
        return files.stream().filter(file -> !FolderNotes.isNote(file)).toList();
    }

    /** README and examples. */
    List<ModelFile> notes() {
        return files.stream().filter(FolderNotes::isNote).toList();
    }

    /** Whether other files are the same ones; notes count where this folder brings any: the modelling tool sends none. */
    boolean isSame(Collection<ModelFile> others) {
        return isSame(
                files,
                notes().isEmpty()
                        ? others.stream()
                                .filter(file -> !FolderNotes.isNote(file))
                                .toList()
                        : others);
    }

    private static boolean isSame(Collection<ModelFile> some, Collection<ModelFile> others) {
        Map<String, byte[]> contents = others.stream().collect(Collectors.toMap(ModelFile::name, ModelFile::content));
        return some.size() == others.size()
                && some.stream().allMatch(file -> Arrays.equals(file.content(), contents.get(file.name())));
    }
}
