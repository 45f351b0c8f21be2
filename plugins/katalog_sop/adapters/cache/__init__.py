"""What is kept between builds, in ``.cache/``; without it everything is made anew, and the same."""
