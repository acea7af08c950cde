package vn.hoso.organization;

/** The kinds of units in the two-level and the three-level province. */
public enum UnitType {
    PROVINCE,
    DEPARTMENT,
    DIVISION,
    SERVICE_CENTRE,
    LAND_REGISTRATION_OFFICE,
    LAND_REGISTRATION_BRANCH,
    TAX_OFFICE,
    TAX_BRANCH,
    DISTRICT,
    COMMUNE,
    WARD,
    TOWNSHIP,
    COMMUNE_SERVICE_CENTRE,
    MANAGEMENT_BOARD;

    /** Whether it is an administrative unit at commune level. */
    public boolean isCommuneLevel() {
        return this == COMMUNE || this == WARD || this == TOWNSHIP;
    }
}
