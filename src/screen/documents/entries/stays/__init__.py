"""Stays at employers and schools: jobs and degrees."""
