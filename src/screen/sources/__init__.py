"""What is read: profiles, rubrics, pools, documents."""
