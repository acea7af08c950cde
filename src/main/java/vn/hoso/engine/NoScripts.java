package vn.hoso.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** No script in any language: none is created when a model is read, and no interpreter is found for one. */
final class NoScripts extends ScriptFactory implements ScriptEngineResolver {

    @Override
    public ExecutableScript createScriptFromResource(String language, String resource) {
        throw refused(language);
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, Expression resource) {
        throw refused(language);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, String source) {
        throw refused(language);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, Expression source) {
        throw refused(language);
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new UnsafeModelException("no script engine may be added");
    }

    @Override
    @SuppressWarnings("NullAway") // null is the engine's word for "there is none"
    public ScriptEngineManager getScriptEngineManager() {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // null is the engine's word for "there is none"
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        return null;
    }

    private static UnsafeModelException refused(String language) {
        return new UnsafeModelException("a script (" + language + ") in a model");
    }
}
