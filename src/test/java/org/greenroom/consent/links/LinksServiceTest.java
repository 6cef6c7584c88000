package org.greenroom.consent.links;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class LinksServiceTest extends LinksContract {}
