/**
 * What is to be done by whom, about any subject. The worklist is a projection of the engine's open user tasks, written
 * in the engine's transaction and indexed for who may see it; lists never read engine tables. It knows no case: what an
 * item is about comes from {@link vn.hoso.worklist.WorkSubjects}, and what happens to an item is told by events.
 */
@NullMarked
package vn.hoso.worklist;

import org.jspecify.annotations.NullMarked;
