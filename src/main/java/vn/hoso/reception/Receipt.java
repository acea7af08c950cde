package vn.hoso.reception;

import java.time.Instant;
import java.util.UUID;
import vn.hoso.deadline.Deadline;

/**
 * What a reception has led to.
 *
 * @param code the case code
 * @param publicSecret the word on the slip that opens the public page together with the code
 * @param fee in đồng
 * @param deadline the due date with its explanation
 * @param lookupAddress the address of the public page with both, as the QR code on the slip has it
 */
public record Receipt(
        UUID caseId,
        String code,
        String publicSecret,
        Instant receivedAt,
        Instant dueAt,
        long fee,
        Deadline deadline,
        String lookupAddress) {}
