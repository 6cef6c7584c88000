package org.greenroom.participation;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class PublishedEverywhereServiceTest extends PublishedEverywhereContract {}
