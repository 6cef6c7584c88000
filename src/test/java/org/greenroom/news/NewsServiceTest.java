package org.greenroom.news;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class NewsServiceTest extends NewsContract {}
