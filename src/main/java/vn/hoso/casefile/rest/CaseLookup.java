package vn.hoso.casefile.rest;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseQuery;

/** Finds cases by the code that callers know, for the caller. */
@Component
class CaseLookup {

    private final CaseQuery query;

    CaseLookup(CaseQuery query) {
        this.query = query;
    }

    UUID id(String code) {
        return query.byCode(code)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị của bạn.",
                        "There is no such case, or it does not belong to your unit."));
    }

    CaseDetail detail(String code) {
        return query.detail(id(code));
    }
}
