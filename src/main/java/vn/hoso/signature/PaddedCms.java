package vn.hoso.signature;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import eu.europa.esig.dss.model.InMemoryDocument;

/**
 * Reads a signature value up to its end. In a PDF zeros follow it, and the cryptography library refuses a byte array with
 * anything behind the value since 1.85, but reads the same bytes from a stream. That only zeros follow is asked elsewhere.
 * Public because the signature library finds it as a service.
 */
public final class PaddedCms extends CMSObjectUtils {

    @Override
    public CMS parseToCMS(byte[] binaries) {
        return parseToCMS(new InMemoryDocument(binaries));
    }
}
