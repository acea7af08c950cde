package vn.hoso.signature.pdf;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * What a signature says may still be done (DocMDP and FieldMDP, ISO 32000-1, 12.8.2). A signature that says nothing
 * leaves nothing open: stricter than the standard, because form fields of an administrative act are its content.
 */
final class Permissions {

    private static final int NO_CHANGES = 1;
    private static final int FILL_IN = 2;

    private boolean certifies;
    private int level = FILL_IN;
    private @Nullable String action;
    private final Set<String> fields = new HashSet<>();

    static Permissions of(COSDictionary signature) {
        Permissions permissions = new Permissions();
        if (signature.getDictionaryObject(COSName.getPDFName("Reference")) instanceof COSArray references) {
            for (int i = 0; i < references.size(); i++) {
                if (references.getObject(i) instanceof COSDictionary reference) {
                    permissions.read(reference);
                }
            }
        }
        return permissions;
    }

    /** Whether it is a certifying signature. */
    boolean certifies() {
        return certifies;
    }

    boolean forbidsSignatures() {
        return certifies && level == NO_CHANGES;
    }

    /** Whether the text field of that full name may be filled in. */
    boolean leavesOpen(String field) {
        if (certifies && level == NO_CHANGES) {
            return false;
        }
        if (action == null) {
            return certifies;
        }
        return switch (action) {
            case "Include" -> !names(field);
            case "Exclude" -> names(field);
            default -> false;
        };
    }

    private boolean names(String field) {
        return fields.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
    }

    private void read(COSDictionary reference) {
        String method = reference.getNameAsString("TransformMethod", "");
        COSDictionary parameters = reference.getCOSDictionary(COSName.getPDFName("TransformParams"));
        if (method.equals("DocMDP")) {
            certifies = true;
            level = parameters == null ? FILL_IN : Math.min(level, parameters.getInt(COSName.P, FILL_IN));
        } else if (method.equals("FieldMDP")) {
            action = parameters == null ? "All" : parameters.getNameAsString("Action", "All");
            if (parameters != null && parameters.getDictionaryObject(COSName.FIELDS) instanceof COSArray names) {
                for (int i = 0; i < names.size(); i++) {
                    if (names.getObject(i) instanceof COSString name) {
                        fields.add(name.getString());
                    }
                }
            }
        }
    }
}
