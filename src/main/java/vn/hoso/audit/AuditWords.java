package vn.hoso.audit;

import java.util.Map;
import vn.hoso.base.LocalizedText;

/** Words that a module gives to the values that it writes into the log, which are its constants' names. */
@FunctionalInterface
public interface AuditWords {

    /** The words by value. */
    Map<String, LocalizedText> words();
}
