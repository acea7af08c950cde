package vn.hoso.casefile.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.casefile.CaseAnswers;
import vn.hoso.casefile.CaseDownloads;
import vn.hoso.casefile.CaseIncidents;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.casefile.CaseRequests;
import vn.hoso.casefile.CaseWork;
import vn.hoso.casefile.DocumentInspection;
import vn.hoso.casefile.DraftPreview;
import vn.hoso.worklist.Drafts;
import vn.hoso.worklist.WorkItemQuery;
import vn.hoso.worklist.Worklist;

/** What the parts of a case's page work with. */
@Component
record CaseServices(
        CaseQuery cases,
        CaseDownloads downloads,
        DocumentInspection inspection,
        DraftPreview previews,
        CaseWork work,
        CaseRequests requests,
        CaseAnswers answers,
        CaseIncidents incidents,
        Worklist worklist,
        WorkItemQuery items,
        Drafts drafts,
        CurrentOfficer current,
        Clock clock) {}
