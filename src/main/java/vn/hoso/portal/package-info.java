/**
 * The citizens' pages: plain HTML without script, session or cookie, for old phones and many readers. The two words on
 * the receipt open one case; nothing here knows officers. Depends on casefile's public reading, deadline and base.
 *
 * <p>The limits on guessing are kept in the memory of each node: with several nodes a stranger has as many times the
 * tries, which changes nothing against a secret of fifty bits. Behind a proxy the address is the one that the
 * proxy forwards, see {@code server.tomcat.remoteip}; the proxy's access log leaves out the query of {@code /tra-cuu}.
 */
@NullMarked
package vn.hoso.portal;

import org.jspecify.annotations.NullMarked;
