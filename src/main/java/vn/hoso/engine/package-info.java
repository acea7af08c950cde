/**
 * The process engine and its guards. A model is code: whatever is deployed passes {@link vn.hoso.engine.ModelGuard} at
 * the door, and what slips past the door meets the same limits inside the engine, where expressions reach only beans
 * marked {@link vn.hoso.engine.ModelBean}, nothing is a script, no class is named by a model and nothing is stored as
 * serialised Java. {@link vn.hoso.engine.EngineSafety} refuses to start on a setting that would open one of these.
 *
 * <p>Depends on {@code base} and {@code batch} only. Outside this package {@code org.camunda} is imported in {@code process} subpackages
 * alone; everyone else uses {@link vn.hoso.engine.Engine} and {@link vn.hoso.engine.Deployments}.
 */
@NullMarked
package vn.hoso.engine;

import org.jspecify.annotations.NullMarked;
