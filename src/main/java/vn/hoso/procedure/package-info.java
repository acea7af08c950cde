/**
 * The catalogue of administrative procedures: what each asks for, who is competent, which version is in force on a day.
 * A procedure is a folder (models, rules, forms, templates, {@code procedure.yaml}) and the folder is what is versioned.
 * A case keeps the version it was received under.
 */
@NullMarked
package vn.hoso.procedure;

import org.jspecify.annotations.NullMarked;
